import test from 'ava'
import { RateLines } from '../../../../src/lab/drawing/charts/rateLines.js'
import { schemes } from '../../../../src/lab/drawing/scheme.js'
import { fakeCanvas } from '../fakeCanvas.js'

test('each line has its name at its peak, and names do not collide; populations of one colour differ in their dashes', (t) => {
  const fake = fakeCanvas(600, 220)
  new RateLines(fake.canvas, { scheme: schemes.light }).draw([0, 10, 20], [
    { name: 'golgi', role: 'golgi', ratesHz: [1, 5, 3] }, { name: 'interneuron', role: 'interneuron', ratesHz: [4, 1, 3] },
    { name: 'granule', role: 'granule', ratesHz: [0, 0, 4.1] },
  ], 10)
  t.true(fake.texts.includes('spikes a second, mean of a cell, in bins of 10 ms'))
  t.true(fake.texts.includes('time since the presentation began (ms)'))
  const names: unknown[] = ['golgi', 'interneuron', 'granule']
  const labels = fake.calls.filter(({ name, values }) => name === 'fillText' && names.includes(values[0]))
    .map(({ values }) => values[2] as number).toSorted((left, right) => left - right)
  t.true(labels[1]! - labels[0]! >= 14.9 && labels[2]! - labels[1]! >= 14.9)
  const dashes = fake.calls.filter(({ name }) => name === 'setLineDash').map(({ values }) => JSON.stringify(values[0]))
  t.deepEqual(dashes, ['[]', '[]', '[6,3]', '[]', '[]', '[]'])
})

test('a population of a thousandth of the rate of another is as far above the foot as that is above it', (t) => {
  const fake = fakeCanvas(600, 220)
  new RateLines(fake.canvas, { scheme: schemes.light }).draw([0.5, 1.5, 2.5], [
    { name: 'mossy', role: 'mossy', ratesHz: [0, 1000, 0] }, { name: 'granule', role: 'granule', ratesHz: [0, 0, 1] },
  ], 1)
  const lines = fake.calls.filter(({ name }) => name === 'moveTo' || name === 'lineTo').map(({ values }) => values[1] as number)
    .slice(-6)
  const [foot, mossy, granule] = [lines[0]!, lines[1]!, lines[5]!]
  t.deepEqual(lines, [foot, mossy, foot, foot, foot, granule])
  // Of the way from a third of 1 Hz to 1,000 Hz, the first factor of 3 is the granule cells' share.
  t.true(Math.abs((foot - granule) / (foot - mossy) - Math.log(3) / Math.log(3000)) < 1e-6)
  t.deepEqual(fake.notFinite, [])
})

test('the population that is looked at has the only bold line', (t) => {
  const fake = fakeCanvas(600, 220)
  new RateLines(fake.canvas, { scheme: schemes.light }).draw([0, 10], [
    { name: 'golgi', role: 'golgi', ratesHz: [1, 5] }, { name: 'granule', role: 'granule', ratesHz: [0, 4] },
    { name: 'mossy', role: 'mossy', ratesHz: [2, 4] },
  ], 10, 'granule')
  const widths = fake.calls.filter(({ name }) => name === 'lineWidth').map(({ values }) => values[0] as number).slice(-3)
  t.deepEqual(widths, [widths[0]!, 3.5, widths[0]!])
  t.true(widths[0]! < 3.5)
})

test('without spikes it says so', (t) => {
  const fake = fakeCanvas(600, 220)
  new RateLines(fake.canvas, { scheme: schemes.light }).draw([], [], 1)
  t.deepEqual(fake.texts, ['Nothing has fired yet'])
})
