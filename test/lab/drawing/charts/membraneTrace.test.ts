import test from 'ava'
import { MembraneTrace } from '../../../../src/lab/drawing/charts/membraneTrace.js'
import { schemes } from '../../../../src/lab/drawing/scheme.js'
import { fakeCanvas } from '../fakeCanvas.js'

const timesMs = Float32Array.from({ length: 41 }, (_, index) => index / 2)
const potentialsMv = timesMs.map((time) => -70 + 10 * Math.exp(-time / 7))

test('a membrane is drawn with its threshold and its rest, and a stroke a spike', (t) => {
  const fake = fakeCanvas(600, 240)
  new MembraneTrace(fake.canvas, { scheme: schemes.light })
    .draw({ timesMs, potentialsMv, spikesMs: [4, 8], thresholdMv: -55, restingMv: -70, title: 'granule 12' })
  t.true(fake.texts.includes('threshold') && fake.texts.includes('rest'))
  t.true(fake.texts.includes('granule 12: membrane potential (mV)'))
  const strokes = fake.calls.filter(({ name }, index) => name === 'moveTo' && fake.calls[index + 1]?.name === 'lineTo'
    && fake.calls[index + 1]!.values[0] === fake.calls[index]!.values[0]
    && (fake.calls[index + 1]!.values[1] as number) < (fake.calls[index]!.values[1] as number) - 10)
  t.is(strokes.length, 2)
  // The membrane was lower before the later one: its stroke begins further down.
  const starts = fake.calls.flatMap(({ name, values }, index) => (name === 'moveTo' && fake.calls[index + 1]?.name === 'lineTo'
    && fake.calls[index + 1]!.values[0] === values[0] ? [values[1] as number] : []))
  t.true(starts.at(-1)! > starts.at(-2)!)
  t.deepEqual(fake.notFinite, [])
})

test('a constant membrane of a cell without threshold is drawn too; without a cell it says what to do', (t) => {
  const fake = fakeCanvas(600, 240)
  const trace = new MembraneTrace(fake.canvas, { scheme: schemes.dark })
  trace.draw({ timesMs, potentialsMv: timesMs.map(() => -70), spikesMs: [], title: 'x 1' })
  t.deepEqual(fake.notFinite, [])
  t.false(fake.texts.includes('threshold'))
  fake.calls.length = 0
  trace.draw(undefined)
  t.deepEqual(fake.texts, ['Click a cell to see its membrane'])
})
