import test from 'ava'
import { meanOf } from '../../../src/analysis/mean.js'
import { lagCorrelations } from '../../../src/analysis/serial/lagCorrelation.js'
import { circuitWith } from '../../../src/experiments/association/circuitMemories.js'
import { SequenceTraining } from '../../../src/experiments/monkey/sequenceTraining.js'
import { drawStimuli } from '../../../src/experiments/monkey/stimuli.js'
import { bitAt } from '../../../src/words/word.js'
import { smallParameters, sparseInput } from './smallMonkey.js'

const { circuit } = circuitWith(sparseInput('circuit'))
const { trained } = drawStimuli({ stimuli: 60, bits: 128, cueNoise: 0 }, 1)

const atLag1 = (training: SequenceTraining): number =>
  meanOf(lagCorrelations(training.test(trained).nuclear, 1).map((curve) => curve[0]!))

test('stimuli come to recall themselves by being presented with their climbing fibres', (t) => {
  const training = new SequenceTraining(circuit, smallParameters({ steps: 6, volleyNoise: 0 }), 1)
  training.present(trained, false)
  const { nuclear } = training.test(trained.slice(0, 5))
  for (let bit = 0; bit < 128; bit++) {
    for (let stimulus = 0; stimulus < 5; stimulus++) t.is(nuclear[bit]![stimulus]! > 1, bitAt(trained[stimulus]!, bit) === 1)
  }
})

test('neighbours become alike where delay activity lasts until the next stimulus, and not where it is silenced', (t) => {
  const [lasting, silenced] = [true, false].map((delayActivity) => {
    const training = new SequenceTraining(circuit, smallParameters(), 1)
    for (let epoch = 0; epoch < 2; epoch++) training.present(trained, delayActivity)
    return atLag1(training)
  })
  t.true(lasting! > 0.3, String(lasting))
  t.true(Math.abs(silenced!) < 0.1, String(silenced))
})

test('where the delay activity is over too long before the climbing fibres, their window does not hold it', (t) => {
  const training = new SequenceTraining(circuit, smallParameters({ overlap: 80 }), 1)
  for (let epoch = 0; epoch < 2; epoch++) training.present(trained, true)
  t.true(Math.abs(atLag1(training)) < 0.1)
})
