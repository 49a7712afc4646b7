import test from 'ava'
import { buildNetwork } from '../../../src/circuit/network.js'
import { InputError } from '../../../src/errors/inputError.js'
import { brianScript } from '../../../src/interop/brian/brianScript.js'
import { demandSayable } from '../../../src/interop/brian/demandSayable.js'
import { circuitOf, lif, projection, relay } from '../../engine/tinyCircuit.js'

const bernoulli = { kind: 'bernoulli', probability: 0.5, autapses: true } as const
const drawn = projection('in', 'cell', 1, 10, bernoulli)
const circuit = (changes: object) => circuitOf([relay('in', 4), lif('cell', 4)], [{ ...drawn, ...changes }])

test('one delay and stored synapses can be said', (t) => {
  t.notThrows(() => demandSayable(buildNetwork(circuit({}), 1)))
})

test('the noise of membranes is refused', (t) => {
  const network = buildNetwork(circuitOf([relay('in'), lif('cell', 4, { noiseMv: 2 })], []), 1)
  t.throws(() => demandSayable(network), { instanceOf: InputError,
    message: 'populations.cell.noise: found 2 mV; allowed: none for a script for Brian, which draws other random numbers' })
})

for (const [changes, message] of [
  [{ storage: 'regenerated' },
    'projections.in>cell.storage: found "regenerated"; allowed: synapses that are stored, for a script for Brian'],
  [{ homeostasis: { sensor: '', targetRateHz: 5, epochTicks: 1, gain: 1, factorMax: 1 } },
    'projections.in>cell.homeostasis: its weights have a factor; allowed: weights that stay, for a script for Brian'],
  [{ spread: { kind: 'uniform', leastTicks: 5, mostTicks: 20 } },
    'projections.in>cell.delay: its synapses have different delays; allowed: one delay, for a script for Brian'],
  [{ releaseProbability: 0.5 },
    'projections.in>cell.releaseProbability: found 0.5; allowed: leave it out, or 1, for a script for Brian, which would '
    + 'draw other failures'],
] as const) {
  test(`${JSON.stringify(changes)} is refused`, (t) => {
    t.throws(() => brianScript({ ...buildNetwork(circuit({}), 1), circuit: circuit(changes) },
      { untilTick: 10, stimuli: [], learning: [] }), { instanceOf: InputError, message })
  })
}

test('lesions are refused', (t) => {
  const network = buildNetwork(circuitOf([relay('in'), lif('cell', 4, { lesioned: 0.5 })], []), 1)
  t.throws(() => demandSayable(network), { instanceOf: InputError,
    message: 'populations.cell.lesioned: found 0.5; allowed: none for a script for Brian, whose cells are all there' })
})
