import test from 'ava'
import * as fc from 'fast-check'
import { vanRossum } from '../../../src/analysis/spikes/vanRossum.js'
import { InputError } from '../../../src/errors/inputError.js'

const train = fc.array(fc.nat({ max: 100 }), { maxLength: 12 }).map((list) => list.sort((left, right) => left - right))

/** D² as sums over pairs of spikes, ½·exp(−|Δ|/τ) each. */
function overPairs(left: readonly number[], right: readonly number[], timeConstant: number): number {
  const sum = (one: readonly number[], other: readonly number[]): number =>
    one.reduce((total, from) => total + other.reduce((so, to) =>
      so + Math.exp(-Math.abs(from - to) / timeConstant) / 2, 0), 0)
  return Math.max(0, sum(left, left) + sum(right, right) - 2 * sum(left, right))
}

test('the square is that of the sums over all pairs of spikes', (t) => {
  fc.assert(fc.property(train, train, fc.constantFrom(0.5, 10, 300), (left, right, timeConstant) => {
    t.true(Math.abs(vanRossum(left, right, timeConstant) ** 2 - overPairs(left, right, timeConstant)) < 1e-9)
  }), { seed: 1, numRuns: 200 })
})

test('it is the integral of the squared difference of the filtered trains', (t) => {
  const [left, right, timeConstant] = [[3, 10, 11], [4, 25], 6]
  const filtered = (spikes: readonly number[], time: number): number =>
    spikes.reduce((sum, spike) => sum + (time >= spike ? Math.exp(-(time - spike) / timeConstant) : 0), 0)
  let integral = 0
  for (let step = 0; step < 400_000; step++) {
    const time = (step + 0.5) / 2000
    integral += (filtered(left, time) - filtered(right, time)) ** 2 / 2000
  }
  t.true(Math.abs(vanRossum(left, right, timeConstant) - Math.sqrt(integral / timeConstant)) < 1e-6)
})

test('one spike more is √½, equal trains are at 0, far spikes add up', (t) => {
  t.is(vanRossum([5], [], 10), Math.SQRT1_2)
  t.is(vanRossum([1, 2, 3], [1, 2, 3], 10), 0)
  t.true(Math.abs(vanRossum([0], [1e6], 10) - 1) < 1e-12)
  t.throws(() => vanRossum([1], [2], 0), { instanceOf: InputError,
    message: 'timeConstant: found 0; allowed: more than 0' })
})
