import test from 'ava'
import { checkOpen, checkUntil, checkWeights, gainOf, plasticIndex, stimulusOf, ticksMax } from '../../src/engine/checkInput.js'
import { boxPlasticity, circuitOf, lif, plasticProjection, projection, relay } from './tinyCircuit.js'

const rule = boxPlasticity({
  weightStepQuanta: 1, weightBits: 10, initialSteps: 0, teacher: 'climbing>cell', potentiationSteps: 1,
  depressionSteps: 1, windowStartTicks: 0, windowEndTicks: 10,
})
const circuit = circuitOf([relay('in', 2), relay('climbing', 3), lif('cell', 3)],
  [projection('climbing', 'cell', 1, 10, { kind: 'one-to-one' }), plasticProjection('in', 'cell', rule)])

const refused = { name: 'InputError' }

test('a stimulus names a relay population and some of its cells', (t) => {
  t.deepEqual(stimulusOf(circuit, 'climbing', [2, 0, 2]), { kind: 6, target: 1, cells: Uint32Array.of(2, 0, 2) })
  t.throws(() => stimulusOf(circuit, 'cell', [0]), { ...refused, message: /"cell" is no relay population/ })
  for (const cell of [-1, 3, 0.5, NaN]) t.throws(() => stimulusOf(circuit, 'climbing', [cell]), refused)
  for (const cells of [1, undefined, null, {}]) {
    t.throws(() => stimulusOf(circuit, 'climbing', cells as never), { ...refused, message: /a list of cells of "climbing"/ })
  }
})

test('a gain is a whole number for a plastic projection, which is known by its number in the circuit', (t) => {
  t.deepEqual(gainOf(circuit, 'in>cell', -2), { kind: 0, target: 1, gain: -2 })
  t.is(plasticIndex(circuit, 'in>cell'), 1)
  t.throws(() => gainOf(circuit, 'in>cell', 0.5), refused)
  t.throws(() => gainOf(circuit, 'climbing>cell', 1), { ...refused, message: /"climbing>cell" is no plastic projection/ })
})

test('ticks are whole numbers from the first open one to the last of a run', (t) => {
  t.notThrows(() => checkOpen(5, 5, 'stimulus'))
  for (const tick of [4, 5.5, NaN, ticksMax]) t.throws(() => checkOpen(tick, 5, 'stimulus'), { ...refused, message: /stimulus/ })
  t.notThrows(() => checkUntil(ticksMax))
  for (const until of [ticksMax + 1, 0.5, NaN]) t.throws(() => checkUntil(until), refused)
})

test('weights are as many as there are synapses, and none is beyond its bounds', (t) => {
  const max = (1 << rule.weightBits) - 1
  t.notThrows(() => checkWeights(circuit, 1, Int16Array.of(0, max, 0, 0, 0, 0)))
  t.throws(() => checkWeights(circuit, 1, new Int16Array(5)), { ...refused, message: /found 5/ })
  t.throws(() => checkWeights(circuit, 1, Int16Array.of(0, 0, 0, 0, 0, max + 1)), { ...refused, message: /found 1024/ })
  t.throws(() => checkWeights(circuit, 1, Int16Array.of(-1, 0, 0, 0, 0, 0)), { ...refused, message: /found -1/ })
})
