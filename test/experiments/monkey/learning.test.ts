import test from 'ava'
import { circuitWith } from '../../../src/experiments/association/circuitMemories.js'
import { learningStages } from '../../../src/experiments/monkey/learning.js'
import { carriedOn } from '../sequence/smallInput.js'
import { smallParameters, sparseInput } from './smallMonkey.js'

test('familiar stimuli are not alike; correlations come with training, and only with delay activity', (t) => {
  const { circuit } = circuitWith(sparseInput('circuit'))
  const stages = carriedOn(learningStages(circuit, smallParameters({ learners: 1, epochs: [0, 3], delaySteps: 5 }), 1))
  t.deepEqual(stages.map(({ delayActivity, epochs }) => [delayActivity, epochs]),
    [[true, 0], [true, 3], [false, 0], [false, 3]])
  const height = stages.map(({ units }) => units.order.all.curve[0]!)
  t.true(Math.abs(height[0]!) < 0.1 && height[1]! > 0.3, height.join())
  t.true(Math.abs(height[2]!) < 0.1 && Math.abs(height[3]!) < 0.1, height.join())
})
