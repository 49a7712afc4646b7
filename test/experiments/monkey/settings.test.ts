import test from 'ava'
import { monkeySettings } from '../../../src/experiments/monkey/settings.js'
import { smallInput } from '../sequence/smallInput.js'
import { smallParameters } from './smallMonkey.js'

const parameters = smallParameters({ beta: [50, 10], claws: [5, 4] })

test('levels take part up to that of the circuit, and the first sharpness of each has controls', (t) => {
  const settings = monkeySettings(parameters, smallInput('circuit'))
  t.deepEqual([...new Set(settings.map(({ level }) => level))], ['attention', 'sdm', 'circuit'])
  t.deepEqual(monkeySettings(parameters, smallInput('attention')).map(({ sharpness, a, h, controls }) =>
    [sharpness.value, a, h, controls]), [[50, 1, 0, 1], [50, -0.5, 1.5, 1], [10, 1, 0, 0], [10, -0.5, 1.5, 0]])
})

test('the circuit is simulated in spikes with its own claws, and compared with others of its hard locations', (t) => {
  const own = monkeySettings(parameters, smallInput('circuit')).filter(({ level }) => level === 'circuit')
  t.deepEqual(own.map(({ sharpness: { value }, spiking }) => [value, spiking?.seeds]),
    [[5, 1], [5, 1], [4, undefined], [4, undefined]])
  t.true(own.every(({ memory, bits }) => memory.level === 'sdm' && bits === 128))
})
