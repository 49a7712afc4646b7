import test from 'ava'
import { lifConductance } from '../../../src/circuit/models/lifConductance.js'
import { messageOf } from '../smallCircuit.js'
import { base, place, read, written } from './membrane.js'

const conductances = {
  excitatoryTimeConstant: '2 ms', inhibitoryTimeConstant: '10 ms', excitatoryReversal: '0 mV',
  inhibitoryReversal: '-75 mV',
}

test('a cell with conductances is its membrane, their time constants and reversal potentials', (t) => {
  t.deepEqual(lifConductance.read(base, { ...written, ...conductances }, place), {
    ...base, model: 'lif-conductance', ...read, excitatoryTimeConstantMs: 2, inhibitoryTimeConstantMs: 10,
    excitatoryReversalMv: 0, inhibitoryReversalMv: -75,
  })
})

for (const [name, value, allowed] of [
  ['excitatoryReversal', '-50 mV', 'above the threshold potential, -50 mV'],
  ['inhibitoryReversal', '-50 mV', 'below the threshold potential, -50 mV'],
] as const) {
  test(`a reversal potential at the threshold is refused: ${name}`, (t) => {
    t.is(messageOf(() => lifConductance.read(base, { ...written, ...conductances, [name]: value }, place)),
      `populations.golgi.${name}: found "${value}"; allowed: ${allowed}`)
  })
}

test('inhibition may shunt: its reversal potential may be the resting potential', (t) => {
  t.notThrows(() => lifConductance.read(base, { ...written, ...conductances, inhibitoryReversal: '-65 mV' }, place))
})
