import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { circuitWith } from '../../../src/experiments/association/circuitMemories.js'
import { delayLength, delayRows, pacedCircuits } from '../../../src/experiments/sequence/loopDelays.js'
import { carriedOn, settingsWith, smallInput } from './smallInput.js'

const input = { ...smallInput('circuit') }
const own = circuitWith(input, 'populations.granule.count=8000', 'memory.claws=6').circuit

test('the circuit walks as well in a third of its period, a step a period, with as many events', (t) => {
  const settings = settingsWith({ periods: [300, 100], replicates: 1 })
  const large = { ...input, document: { ...input.document } }
  const paced = settings.periods.map((periodMs) => circuitWith(
    large, 'populations.granule.count=8000', 'memory.claws=6', `presentation.period=${periodMs} ms`).circuit)
  const [slow, fast] = carriedOn(delayRows(settings, own, paced, 1))
  t.is(slow!.followed, delayLength - 1)
  t.deepEqual(fast, { ...slow!, periodMs: 100, elementsPerSecond: 10 })
  t.true(fast!.synapticEvents > fast!.spikes)
})

test('a delay that is too short for the circuit is refused', (t) => {
  t.throws(() => pacedCircuits(settingsWith({ periods: [5] }), input), { instanceOf: InputError })
})
