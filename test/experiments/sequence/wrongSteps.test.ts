import test from 'ava'
import { circuitWith } from '../../../src/experiments/association/circuitMemories.js'
import { wrongStepRows } from '../../../src/experiments/sequence/wrongSteps.js'
import { carriedOn, settingsWith, smallInput } from './smallInput.js'

test('without a context a walk goes on from the wrong element; with one of three it comes back', (t) => {
  const large = circuitWith(smallInput('sdm'), 'populations.granule.count=20000', 'memory.claws=6')
  const [none, three] = carriedOn(wrongStepRows(settingsWith({ context: [1, 3], replicates: 2 }), [large], 1))
  t.deepEqual([none!.back, none!.jumped], [0, 1])
  t.true(three!.back > 0.9 && three!.jumped < 0.1)
})
