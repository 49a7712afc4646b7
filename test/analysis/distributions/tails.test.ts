import test from 'ava'
import {
  binomialTail, chiSquareTail, fTail, normalExceeded, normalTail, studentTwoTails,
} from '../../../src/analysis/distributions/tails.js'
import { near, reference } from '../reference.js'

const tails = { normal: normalTail, student: studentTwoTails, f: fTail, chiSquare: chiSquareTail, binomial: binomialTail }

for (const [name, tail] of Object.entries(tails)) {
  test(`the tail of the ${name} distribution is that of SciPy`, (t) => {
    for (const row of reference.tails[name as keyof typeof tails]) {
      const expected = row.at(-1)!
      const found = (tail as (...values: number[]) => number)(...row.slice(0, -1))
      t.true(near(found, expected), `${row.join(', ')}: ${found}`)
    }
  })
}

test('what is exceeded with a probability has that tail', (t) => {
  t.is(normalExceeded(0.05).toFixed(9), '1.644853627')
  for (const p of [1e-12, 0.0042, 0.2, 0.5, 0.975]) t.true(near(normalTail(normalExceeded(p)), p), String(p))
  for (const p of [0, 1, NaN]) t.is(normalExceeded(p), NaN)
})

test('of some trials at least 0 succeed for certain, and more than all never do', (t) => {
  t.is(binomialTail(0, 5, 0.3), 1)
  t.is(binomialTail(6, 5, 0.3), 0)
  t.is(binomialTail(5, 5, 1), 1)
})
