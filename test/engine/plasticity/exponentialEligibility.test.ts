import test from 'ava'
import { ExponentialEligibility } from '../../../src/engine/plasticity/exponentialEligibility.js'
import { createReferenceKernels } from '../../../src/kernels/referenceKernels.js'

test('a trace is raised by 1 at each spike and decays, however often its origin moves', (t) => {
  for (const timeConstantTicks of [3, 10.5, 1000]) {
    const kernels = createReferenceKernels(1024)
    const amplitudes = kernels.float64(2)
    const eligibility = new ExponentialEligibility(amplitudes, timeConstantTicks, kernels)
    const spikes: number[] = []
    for (let tick = 0; tick < 40 * timeConstantTicks; tick += 1 + Math.floor(timeConstantTicks * (tick % 7) / 4)) {
      eligibility.mark(Uint32Array.of(1), tick)
      spikes.push(tick)
      const after = tick + 2
      const expected = spikes.reduce((sum, spike) => sum + Math.exp(-(after - spike) / timeConstantTicks), 0)
      const now = eligibility.reach(after)
      eligibility.leave()
      t.true(Math.abs(amplitudes[1]! * now - expected) < 1e-12 * expected)
      t.is(amplitudes[0], 0)
      tick += 2
    }
  }
})

test('after a long silence nothing is left', (t) => {
  const kernels = createReferenceKernels(1024)
  const amplitudes = kernels.float64(1)
  const eligibility = new ExponentialEligibility(amplitudes, 10, kernels)
  eligibility.mark(Uint32Array.of(0), 5)
  eligibility.reach(1_000_000)
  t.is(amplitudes[0], 0)
})
