import test from 'ava'
import { evidenceTest } from '../../../src/analysis/claims/evidenceTest.js'
import { mannWhitneyTest } from '../../../src/analysis/tests/mannWhitney.js'
import { studentTest, welchTest } from '../../../src/analysis/tests/student.js'
import { wilcoxonTest } from '../../../src/analysis/tests/wilcoxon.js'

const draws = { seed: 1, name: 'test', resamples: 199 }
const values = Array.from({ length: 15 }, (_, index) => Math.sqrt(index + 1) - 2)
const [left, right] = [values.slice(0, 8), values.slice(5)]
const sides = ({ greater, less, p }: { greater: number, less: number, p: number }) => ({ greater, less, p })

test('t and rank are the tests of those names, for one group and for two', (t) => {
  t.deepEqual(sides(evidenceTest({ values }, 't', draws)(0.3)), sides(studentTest(values, 0.3)))
  t.deepEqual(sides(evidenceTest({ left, right }, 't', draws)(0.3)), sides(welchTest(left, right, 0.3)))
  t.deepEqual(evidenceTest({ values }, 'rank', draws)(0.3), wilcoxonTest(values, 0.3))
  t.deepEqual(evidenceTest({ left, right }, 'rank', draws)(0.3), mannWhitneyTest(left, right, 0.3))
})

test('whatever is supposed sees the same random signs and orders: p rises with it on one side and falls on the other', (t) => {
  for (const evidence of [{ values }, { left, right }]) {
    const at = evidenceTest(evidence, 'permutation', draws)
    const found = Array.from({ length: 41 }, (_, index) => at(index / 10 - 2))
    for (const [index, { greater, less }] of found.entries()) {
      if (index === 0) continue
      t.true(greater >= found[index - 1]!.greater && less <= found[index - 1]!.less)
    }
    t.deepEqual(at(0.1), at(0.1))
  }
})
