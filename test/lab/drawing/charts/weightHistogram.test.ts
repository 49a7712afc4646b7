import test from 'ava'
import { schemes } from '../../../../src/lab/drawing/scheme.js'
import { WeightHistogram } from '../../../../src/lab/drawing/charts/weightHistogram.js'
import { fakeCanvas } from '../fakeCanvas.js'

const bars = ({ calls }: ReturnType<typeof fakeCanvas>) =>
  calls.filter(({ name }) => name === 'fillRect').slice(1).map(({ values }) => values as [number, number, number, number])

function textsAfter(words: number): unknown[] {
  const fake = fakeCanvas(600, 260)
  new WeightHistogram(fake.canvas, { scheme: schemes.light }).draw({ counts: [1, 2], initial: 1, lowered: 1, raised: 0, words })
  return fake.texts
}

test('each step that weights have is a bar, higher for more of them, with their number in all', (t) => {
  const fake = fakeCanvas(600, 260)
  new WeightHistogram(fake.canvas, { scheme: schemes.light })
    .draw({ counts: [0, 1, 10, 0, 1000, 0], initial: 4, lowered: 11, raised: 0, words: 1 })
  const found = bars(fake)
  t.is(found.length, 3)
  t.true(found[0]![3] < found[1]![3] && found[1]![3] < found[2]![3])
  t.true(found[0]![3] > 3)
  t.true(fake.texts.includes('synapses, of 1,011; the word stored last') && fake.texts.includes('← LTD 11') && fake.texts.includes('LTP 0 →'))
})

test('weights below and above the first one have the two colours of a scale around 0', (t) => {
  const fake = fakeCanvas(600, 260)
  const { scheme } = { scheme: schemes.light }
  new WeightHistogram(fake.canvas, { scheme }).draw({ counts: [1, 1, 1], initial: 1, lowered: 1, raised: 1, words: 2 })
  const colours = fake.calls.filter(({ name }, index) => name === 'fillStyle' && fake.calls[index + 1]?.name === 'fillRect')
    .map(({ values }) => values[0]).slice(1)
  t.deepEqual(colours, [scheme.below, scheme.quiet, scheme.above])
})

test('it says which words moved the weights, and no movement before the first', (t) => {
  t.true(textsAfter(10).includes('synapses, of 3; the 10 words stored'))
  t.true(textsAfter(0).includes('synapses, of 3; no word stored yet'))
  t.false(textsAfter(0).some((text) => /LT[DP]/.test(String(text))))
})

test('without weights it says so', (t) => {
  const fake = fakeCanvas(600, 260)
  new WeightHistogram(fake.canvas, { scheme: schemes.light }).draw(undefined)
  t.deepEqual(fake.texts, ['No plastic synapses'])
})
