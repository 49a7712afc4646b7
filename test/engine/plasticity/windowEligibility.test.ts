import test from 'ava'
import { WindowEligibility } from '../../../src/engine/plasticity/windowEligibility.js'

test('what each spike counts for, by the time since it, adds up; spikes beyond the table are forgotten', (t) => {
  const sums = new Float64Array(3)
  const eligibility = new WindowEligibility(sums, Float64Array.of(0, 1, 0.5, 0.25))
  eligibility.mark(Uint32Array.of(0, 2), 10)
  eligibility.mark(Uint32Array.of(0), 12)
  for (const [tick, expected] of [
    [12, [0.5, 0, 0.5]], [13, [1.25, 0, 0.25]], [14, [0.5, 0, 0]], [15, [0.25, 0, 0]], [16, [0, 0, 0]],
  ] as const) {
    t.is(eligibility.reach(tick), 1)
    t.deepEqual([...sums], [...expected], `tick ${tick}`)
    eligibility.leave()
    t.deepEqual([...sums], [0, 0, 0])
  }
})
