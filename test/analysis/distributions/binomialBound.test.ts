import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { binomialBound } from '../../../src/analysis/distributions/binomialBound.js'

test('of 57 cells at most 6, and of 17 at most 3, are significant by chance', (t) => {
  t.is(binomialBound(57), 6)
  t.is(binomialBound(17), 3)
})

test('the bound is the least count that is exceeded with at most the level, by summing all outcomes', (t) => {
  for (const [trials, rate, level] of [[4, 0.5, 0.05], [10, 0.3, 0.1], [12, 0.05, 0.01], [7, 0, 0.05], [3, 1, 0.05]] as const) {
    const chances = Array.from({ length: trials + 1 }, () => 0)
    for (let outcome = 0; outcome < 2 ** trials; outcome++) {
      const successes = [...outcome.toString(2)].filter((digit) => digit === '1').length
      chances[successes]! += rate ** successes * (1 - rate) ** (trials - successes)
    }
    const exceeded = (count: number) => chances.slice(count + 1).reduce((sum, chance) => sum + chance, 0)
    const bound = chances.findIndex((_, count) => exceeded(count) <= level)
    t.is(binomialBound(trials, rate, level), bound, `${trials}, ${rate}`)
  }
})

test('what is no count or no probability is refused', (t) => {
  t.throws(() => binomialBound(1.5), { instanceOf: InputError, message: /^trials: found 1.5/ })
  t.throws(() => binomialBound(5, 1.5), { instanceOf: InputError, message: /^rate: found 1.5/ })
  t.throws(() => binomialBound(5, 0.5, NaN), { instanceOf: InputError, message: /^level: found NaN/ })
})
