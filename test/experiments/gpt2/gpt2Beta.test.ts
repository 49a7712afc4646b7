import test from 'ava'
import type { ExperimentProgress, ExperimentResult } from '../../../src/experiments/experiment.js'
import { gpt2Beta } from '../../../src/experiments/gpt2/gpt2Beta.js'
import { openGpt2, type Gpt2Model } from '../../../src/experiments/gpt2/gpt2Model.js'
import { digestOf } from '../../../src/recording/digest.js'
import { plainGpt2 } from './plainGpt2.js'
import { smallModel, smallText, sourceOf } from './smallModel.js'

const small = smallModel({ layers: 3 })
const text = smallText(20, small.vocabulary)

function ran(model: Gpt2Model, tokens: readonly number[], seed = 1): { result: ExperimentResult, progress: ExperimentProgress[] } {
  const progress: ExperimentProgress[] = []
  const work = gpt2Beta(model, tokens).run({}, seed)
  for (;;) {
    const step = work.next()
    if (step.done) return { result: step.value, progress }
    progress.push(step.value)
  }
}

const { result, progress } = ran(openGpt2(sourceOf(small), small.heads), text)
const tableOf = (name: string) => result.tables.find((table) => table.name === name)!.rows

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

test('progress is told after every head', (t) => {
  t.deepEqual(progress.map(({ done }) => Math.round(12 * done)), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  t.is(progress[4]!.phase, 'layer 2 of 3')
})

test('the paper\'s estimate is the greatest score of the last query of plain formulas, per head, layer and model', (t) => {
  const { scores } = plainGpt2(small, text)
  const greatest = scores.map((layer) => layer.map((head) => Math.max(...head[19]!)))
  const near = (found: unknown, expected: number) => t.true(Math.abs(Number(found) - expected) < 1e-4)
  const heads = tableOf('heads').filter(({ selection }) => selection === 'last query')
  t.is(heads.length, 12)
  for (const { layer, head, maximum } of heads) near(maximum, greatest[Number(layer)]![Number(head)]!)
  const layers = tableOf('layers').filter(({ estimator }) => estimator === 'greatest score, last query')
  t.is(layers.length, 3)
  layers.forEach((row, layer) => {
    near(row.mean, mean(greatest[layer]!))
    near(row.greatest, Math.max(...greatest[layer]!))
  })
  near(tableOf('estimators')[0]!.mean, mean(greatest.flat()))
})

test('all values of all heads are in the bins', (t) => {
  t.is(tableOf('values').reduce((sum, { count }) => sum + Number(count), 0), 12 * 20)
})

test('the seed plays no role, and the summary says so', (t) => {
  t.is(digestOf(ran(openGpt2(sourceOf(small), small.heads), text, 77).result), digestOf(result))
  t.regex(result.summary, /^How large is β .* These are 12 heads \(3 layers of 4, 8 columns each\) on a text of 20 tokens\./)
  t.regex(result.summary, /the seed plays no role\.$/)
  t.false(/NaN|Infinity/.test(result.summary))
})

test('the shortest text, heads of one column and a model of another shape have results and no comparison', (t) => {
  const narrow = smallModel({ width: 4, heads: 4 })
  const found = ran(openGpt2(sourceOf(narrow), narrow.heads), [3, 1]).result
  t.is(digestOf(found).length, 64)
  t.deepEqual(found.comparison, [])
  t.false(found.tables.some(({ name }) => name === 'optimal-radii'))
})

test('a model of the shape of GPT-2 small or large is compared with the published ranges; others are not', (t) => {
  t.is(compared(1, 12, 64, 1).length, 0)
  t.is(compared(12, 12, 2, 1).length, 0)
  const inside = compared(12, 12, 64, 1)
  t.deepEqual(inside.map(({ ours, agrees }) => [ours, agrees]), [['8 to 8', true], ['100 %', true]])
  t.deepEqual(compared(12, 12, 64, 2).map(({ ours, agrees, why }) => [ours, agrees, why === undefined]),
    [['32 to 32', true, true], ['0 %', false, false]])
  t.deepEqual(compared(12, 12, 64, 0.25).map(({ ours, agrees }) => [ours, agrees]), [['0.5 to 0.5', false], ['0 %', false]])
})

/** The comparison of a model of a shape, whose every score is √size·loud². */
function compared(layers: number, heads: number, size: number, loud: number): ExperimentResult['comparison'] {
  const model: Gpt2Model = { ...openGpt2(sourceOf(small), small.heads), layers, heads, headSize: size, width: heads * size }
  return ran({ ...model, ...constantWeights(model, loud) }, [0, 1]).result.comparison
}

/** Weights that are 0, but for the biases, which are `loud`: every query and key is the same, with the score √64·loud². */
function constantWeights({ width }: Gpt2Model, loud: number): Pick<Gpt2Model, 'read' | 'readRows'> {
  const length = (name: string): number => {
    if (name.endsWith('c_attn.weight')) return 3 * width * width
    if (name.endsWith('attn.c_proj.weight')) return width * width
    if (/mlp\.c_(?:fc|proj)\.weight$/.test(name)) return 4 * width * width
    return name.endsWith('c_attn.bias') ? 3 * width : name.endsWith('c_fc.bias') ? 4 * width : width
  }
  return {
    read: (name) => new Float32Array(length(name)).fill(name.endsWith('c_attn.bias') ? loud : 0),
    readRows: (_, rows) => new Float32Array(rows.length * width),
  }
}
