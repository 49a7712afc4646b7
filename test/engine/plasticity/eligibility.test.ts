import test from 'ava'
import type { EligibilityShape } from '../../../src/circuit/circuit.js'
import { buildNetwork } from '../../../src/circuit/network.js'
import { eligibilityOf } from '../../../src/engine/plasticity/eligibility.js'
import { ExponentialEligibility } from '../../../src/engine/plasticity/exponentialEligibility.js'
import { WindowEligibility } from '../../../src/engine/plasticity/windowEligibility.js'
import { boxPlasticity, circuitOf, lif, plasticProjection, relay } from '../tinyCircuit.js'

const rule = boxPlasticity({
  weightStepQuanta: 1, weightBits: 4, initialSteps: 0, teacher: '', potentiationSteps: 0, depressionSteps: 0,
  windowStartTicks: 0, windowEndTicks: 0,
})

for (const [eligibility, kind] of [
  [{ kind: 'exponential', timeConstantTicks: 10 }, ExponentialEligibility],
  [{ kind: 'box', startTicks: 0, endTicks: 3 }, WindowEligibility],
  [{ kind: 'sine', peakTicks: 10, exponent: 2 }, WindowEligibility],
  [{ kind: 'sinexp' }, WindowEligibility],
] as [EligibilityShape, typeof ExponentialEligibility | typeof WindowEligibility][]) {
  test(`the shape ${eligibility.kind} is kept as ${kind.name}, and starts at nothing`, (t) => {
    const network = buildNetwork(
      circuitOf([relay('in', 2), lif('out')], [plasticProjection('in', 'out', { ...rule, eligibility })]), 1)
    const part = network.connections[0]!
    if (part.kind !== 'plastic') return t.fail()
    part.eligibility.fill(3)
    t.true(eligibilityOf(part, network) instanceof kind)
    t.deepEqual([...part.eligibility], [0, 0])
  })
}
