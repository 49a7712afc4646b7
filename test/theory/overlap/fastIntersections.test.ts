import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { intersectionFractions } from '../../../src/theory/circleIntersection.js'
import { fairCoins, fastIntersections } from '../../../src/theory/overlap/fastIntersections.js'

test('they are the exact fractions to 1e-13, at every radius below n/2', (t) => {
  for (const bits of [1, 2, 7, 8, 64, 65]) {
    const fast = fastIntersections(bits)
    for (let radius = 0; radius < bits / 2; radius++) compare(t, fast(radius), bits, radius)
  }
  for (const [bits, radius] of [[1000, 384], [1000, 451], [1000, 499], [4096, 1900]] as const) {
    compare(t, fastIntersections(bits)(radius), bits, radius)
  }
})

function compare(t: { true(value: boolean, message: string): void }, fast: Float64Array, bits: number, radius: number) {
  let worst = 0
  intersectionFractions(bits, radius).forEach((exact, distance) => {
    if (exact > 1e-290 || exact === 0) {
      worst = Math.max(worst, exact === 0 ? fast[distance]! : Math.abs(fast[distance]! / exact - 1))
    }
  })
  t.true(worst < 1e-13, `n = ${bits}, d = ${radius}: ${worst}`)
}

test('fair coins have the binomial probabilities', (t) => {
  t.deepEqual([...fairCoins(4)], [1, 4, 6, 4, 1].map((count) => count / 16))
  t.deepEqual([...fairCoins(0)], [1])
})

test('radii of n/2 and above are refused', (t) => {
  t.throws(() => fastIntersections(8)(4), { instanceOf: InputError, message: /^radius: found 4; .* from 0 to 3$/ })
})
