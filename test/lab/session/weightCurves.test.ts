import test from 'ava'
import { betaOf } from '../../../src/experiments/recall.js'
import { recallReplicate } from '../../../src/experiments/recallReplicate.js'
import { LabSession } from '../../../src/lab/session/labSession.js'
import { readMemoryCircuit } from '../../../src/lab/session/readMemoryCircuit.js'
import { patternSet } from '../../../src/lab/state/patternBits.js'
import { digitBits, smallOpening } from './smallOpening.js'

test('the curve after all patterns is that of the experiment recall, and so is its β', (t) => {
  const stored = digitBits(1, 2, 3)
  const assignments = ['populations.granule.count=4000', 'presentation.jitter=0 ms']
  const session = new LabSession(smallOpening({ stored, assignments }))
  const curves = [...session.weigh(stored)]
  t.deepEqual(curves.map(({ patterns }) => patterns), [1, 2, 3])
  const { circuit, parameters } = readMemoryCircuit(smallOpening().text, 'a', assignments)
  const work = recallReplicate({
    circuit, level: 'circuit', seed: 1, patterns: patternSet(stored, 'a', 16), parameters: { ...parameters, noise: [0] }, beta: 4,
  })
  let step = work.next()
  while (!step.done) step = work.next()
  const { weights, fit } = curves.at(-1)!
  weights.forEach((weight, at) => t.true(Math.abs(weight - step.value.weights[at]!) < 1e-9))
  t.true(Math.abs(fit!.beta - betaOf({ circuit, parameters }, step.value).beta) < 1e-9)
})

test('where no granule cell is active there is a curve, but no β', (t) => {
  const stored = digitBits(1)
  const session = new LabSession(smallOpening({ stored, assignments: [...smallOpening().assignments, 'populations.granule.lesioned=1'] }))
  const [curve] = [...session.weigh(stored)]
  t.true(curve!.weights.every((weight) => weight === 0))
  t.is(curve!.fit, undefined)
})
