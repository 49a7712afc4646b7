import test from 'ava'
import { RateHistogram, rateOfSpikeHz } from '../../../../src/lab/drawing/charts/rateHistogram.js'
import { schemes } from '../../../../src/lab/drawing/scheme.js'
import { fakeCanvas } from '../fakeCanvas.js'

const look = { scheme: schemes.light }
const drawn = (cellsBySpikes: readonly number[], presentations: number) => {
  const fake = fakeCanvas(600, 260)
  new RateHistogram(fake.canvas, look).draw({ role: 'granule', cellsBySpikes, presentations, periodMs: 300 })
  return fake
}
const bars = ({ calls }: ReturnType<typeof fakeCanvas>) =>
  calls.filter(({ name }) => name === 'fillRect').slice(1).map(({ values }) => values as [number, number, number, number])

test('one spike in a presentation of 300 ms is 3.33 Hz, one in three of them 1.11 Hz', (t) => {
  t.is(rateOfSpikeHz({ presentations: 1, periodMs: 300 }), 10 / 3)
  t.is(rateOfSpikeHz({ presentations: 3, periodMs: 300 }), 10 / 9)
})

test('each rate that cells have is a bar with their number, and axes say what is counted', (t) => {
  const fake = drawn([49_806, 0, 190, 4], 3)
  const found = bars(fake)
  t.is(found.length, 3)
  t.true(found[0]![3] > found[1]![3] && found[1]![3] > found[2]![3] && found[2]![3] > 3)
  const [none, two, three] = found.map(([left, , width]) => left + width / 2) as [number, number, number]
  t.true(Math.abs((three - none) / (three - two) - 3) < 1e-9)
  for (const text of ['cells, of 50,000; in 3 presentations of 300 ms', 'spikes a second, of a cell', '49,806', '190', '4']) {
    t.true(fake.texts.includes(text), text)
  }
  t.deepEqual(fake.notFinite, [])
})

test('a population that is silent is one bar at 0, and one cell is drawn too', (t) => {
  t.is(bars(drawn([256], 1)).length, 1)
  t.false(drawn([256], 1).texts.some((text) => /^[−-]/.test(text)))
  t.is(bars(drawn([0, 1], 1)).length, 1)
  t.deepEqual(drawn([1], 1).notFinite, [])
})

test('its bars have the colour of their population', (t) => {
  const { calls } = drawn([5, 1], 1)
  const colours = calls.filter(({ name }, index) => name === 'fillStyle' && calls[index + 1]?.name === 'fillRect')
  t.deepEqual(colours.slice(1).map(({ values }) => values[0]), [look.scheme.roles.granule, look.scheme.roles.granule])
})

test('before a presentation it says what to do', (t) => {
  const fake = fakeCanvas(600, 260)
  new RateHistogram(fake.canvas, look).draw(undefined)
  t.deepEqual(fake.texts, ['Store or recall, to see how its cells fire'])
})
