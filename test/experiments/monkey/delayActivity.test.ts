import test from 'ava'
import { delayActivities } from '../../../src/experiments/monkey/delayActivity.js'
import { monkeySettings } from '../../../src/experiments/monkey/settings.js'
import { drawStimuli } from '../../../src/experiments/monkey/stimuli.js'
import { bitAt } from '../../../src/words/word.js'
import { smallParameters, sparseInput } from './smallMonkey.js'

const parameters = smallParameters({ strengths: [1, -0.5], claws: [] })
const settings = monkeySettings(parameters, sparseInput('circuit'))

test('with auto-association alone the delay activity is the stimulus itself, and each unit has a rate for each', (t) => {
  const rates = delayActivities(settings[0]!, parameters, 1, 0).learnt()
  t.is(rates.length, 128)
  for (const unit of rates) {
    t.is(unit.length, 60)
  }
  const { trained } = drawStimuli({ stimuli: 60, bits: 128, cueNoise: 0.1 }, 1)
  trained.forEach((word, stimulus) => rates.forEach((unit, bit) => t.is(unit[stimulus]! > 0, bitAt(word, bit) === 1)))
})

test('nuclear cells of the circuit fire as the hard locations with its claws say, to the last spike', (t) => {
  const activities = delayActivities(settings.at(-1)!, parameters, 1, 0)
  const shares = activities.learnt()
  const { nuclear } = activities.spiking!()
  nuclear.forEach((rates, cell) => rates.forEach((hz, stimulus) =>
    t.true(Math.abs(hz * 0.3 - shares[cell]![stimulus]!) < 1e-9)))
  t.is(delayActivities(settings.at(-1)!, parameters, 1, 1).spiking, undefined)
})

test('another replicate is another memory of other stimuli', (t) => {
  const [one, other] = [0, 1].map((replicate) => delayActivities(settings[0]!, parameters, 1, replicate).learnt())
  t.notDeepEqual(one, other)
  t.deepEqual(other, delayActivities(settings[0]!, parameters, 2, 0).learnt())
})
