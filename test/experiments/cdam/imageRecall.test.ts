import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { imageRecall } from '../../../src/experiments/cdam/imageRecall.js'
import { carriedOut, rowsOf } from '../paper/carriedOut.js'
import { smallInput } from '../sequence/smallInput.js'
import { smallImageLevels } from './smallLevels.js'
import { digits, greySet } from './someImages.js'

const small = { counts: [10, 20], replicates: 2, autos: [0, 1], heteros: [-0.5, 0], betas: [1, 30], pictured: 2,
  ...smallImageLevels }

test('the artefact is in the table: a = 0 scores by pattern and is chance by start', (t) => {
  const rows = rowsOf(carriedOut(imageRecall, small, 1, { patterns: digits }), 'accuracies')
    .filter(({ preparation, graph, a, h }) => preparation === 'as published' && graph === 'none' && a === 0 && h === 0)
  t.deepEqual(rows.map(({ row }) => row), [1 / 10, 1 / 20])
  for (const { column } of rows) t.true(Number(column) >= 0.95)
})

test('anti-Hebbian hetero-association between similar digits lets more of them be recalled', (t) => {
  const rows = rowsOf(carriedOut(imageRecall, small, 1, { patterns: digits }), 'accuracies')
  const at = (h: number) => rows.find((row) => row['preparation'] === 'as published' && row['graph'] === 'similar'
    && row['a'] === 1 && row['h'] === h && row['count'] === 20)!
  t.true(Number(at(-0.5)['rowLow']) > Number(at(0)['rowHigh']))
})

test('levels and what parts them stand beside attention, up to the level of the circuit', (t) => {
  const found = carriedOut(imageRecall, { ...small, counts: [4] }, 1,
    { patterns: digits, circuit: smallInput('sdm') })
  t.deepEqual(found.tables.map(({ name }) => name), ['accuracies', 'levels', 'level-steps'])
  t.deepEqual(new Set(rowsOf(found, 'levels').map(({ level }) => level)), new Set(['attention', 'sdm']))
  t.deepEqual(found.plots.map(({ name }) => name).slice(3), ['levels', 'steps-to-sdm'])
  t.is(found.pictures!.at(-1)!.name, 'recalled-at-levels')
})

test('published accuracies need images of their size', (t) => {
  const without = carriedOut(imageRecall, small, 1, { patterns: digits }).comparison
  t.is(without.length, 12)
  t.true(without.every(({ ours, agrees }) => ours === 'needs the images' && agrees === null))
  const withImages = carriedOut(imageRecall, { ...small, counts: [10] }, 1, { patterns: greySet(10, 784) }).comparison
  t.is(withImages.filter(({ ours }) => ours !== 'needs the images').length, 4)
})

test('images must be given', (t) => {
  t.throws(() => carriedOut(imageRecall, small), { instanceOf: InputError, message: /experiment\.patterns/ })
})
