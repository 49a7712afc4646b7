import test from 'ava'
import { RateLines } from '../../../src/lab/drawing/rateLines.js'
import { schemes } from '../../../src/lab/drawing/scheme.js'
import { fakeCanvas } from './fakeCanvas.js'

test('each line has its name at its end, and names do not collide; populations of one colour differ in their dashes', (t) => {
  const fake = fakeCanvas(600, 220)
  new RateLines(fake.canvas, { scheme: schemes.light }).draw([0, 10, 20], [
    { name: 'golgi', role: 'golgi', ratesHz: [1, 5, 3] }, { name: 'interneuron', role: 'interneuron', ratesHz: [4, 1, 3] },
    { name: 'granule', role: 'granule', ratesHz: [0, 0, 3.1] },
  ])
  const names: unknown[] = ['golgi', 'interneuron', 'granule']
  const labels = fake.calls.filter(({ name, values }) => name === 'fillText' && names.includes(values[0]))
    .map(({ values }) => values[2] as number).toSorted((left, right) => left - right)
  t.true(labels[1]! - labels[0]! >= 14.9 && labels[2]! - labels[1]! >= 14.9)
  const dashes = fake.calls.filter(({ name }) => name === 'setLineDash').map(({ values }) => JSON.stringify(values[0]))
  t.deepEqual(dashes, ['[]', '[]', '[6,3]', '[]', '[]', '[]'])
})

test('without spikes it says so', (t) => {
  const fake = fakeCanvas(600, 220)
  new RateLines(fake.canvas, { scheme: schemes.light }).draw([], [])
  t.deepEqual(fake.texts, ['Nothing has fired yet'])
})
