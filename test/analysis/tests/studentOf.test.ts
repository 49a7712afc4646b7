import test from 'ava'
import { studentOf } from '../../../src/analysis/tests/studentOf.js'

test('without error the estimate decides', (t) => {
  t.like(studentOf('t', 2, 1, 0, 5), { t: Infinity, greater: 0, less: 1, p: 0 })
  t.like(studentOf('t', 1, 1, 0, 5), { greater: 1, less: 1, p: 1 })
  t.deepEqual(studentOf('t', 2, 1, 0, 5).interval(0.95), [2, 2])
})

test('what is at a bound of the interval is rejected with one minus its level', (t) => {
  const { interval } = studentOf('t', 3, 0, 0.7, 9)
  for (const level of [0.5, 0.9, 0.99]) {
    for (const bound of interval(level)) t.true(Math.abs(studentOf('t', 3, bound, 0.7, 9).p - (1 - level)) < 1e-12)
  }
})
