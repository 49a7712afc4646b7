import test from 'ava'
import { headMap, headPlot, histogramPlot, layerPlot, valuePlot } from '../../../src/experiments/gpt2/betaPlots.js'
import { optimalBetas } from '../../../src/experiments/gpt2/optimalBetas.js'
import { createValueBins } from '../../../src/experiments/gpt2/valueBins.js'
import { headWith } from './measurements.js'

const layers = [[headWith(0, 0, 2, 4), headWith(0, 1, 14, 6)], [headWith(1, 0, NaN, NaN)]]
const heads = layers.flat()

test('a layer has its mean and its maximum; one without any estimate has none', (t) => {
  t.deepEqual(layerPlot(layers).rows, [
    { layer: 0, over: 'mean of heads', beta: 8 }, { layer: 0, over: 'maximum of heads', beta: 14 },
  ])
})

test('heads have a point in each panel where they have an estimate', (t) => {
  const { rows, panel } = headPlot(heads)
  t.is(rows.length, 8)
  t.is(new Set(rows.map((row) => row[panel!])).size, 4)
})

test('the map has a cell for each head and estimator that has an estimate', (t) => {
  const { rows, mark, colour } = headMap(heads)
  t.deepEqual(rows.map(({ layer, head, beta }) => [layer, head, beta]).slice(0, 2), [[0, 0, 2], [0, 1, 14]])
  t.is(rows.length, 4)
  t.deepEqual([mark, colour!.key], ['cells', 'beta'])
})

test('shares sum to 1, and each best radius is an upright line as high as the highest share', (t) => {
  const { rows } = histogramPlot(heads, optimalBetas(64, 1024))
  const of = (what: string) => rows.filter((row) => row.what === what)
  t.is(of('greatest score').reduce((sum, { share }) => sum + Number(share), 0), 1)
  const line = of('ratio, paper: d = 11')
  t.deepEqual(line.map(({ share }) => share), [0, 0.5])
  t.true(line.every(({ beta }) => Math.abs(Number(beta) - 15.8528) < 1e-4))
  t.is(of('ratio, theory: d = 8').length, 2)
  t.is(of('critical, theory: d = 12').length, 2)
  t.is(new Set(rows.map(({ what }) => what)).size, 7)
})

test('estimates that a logarithmic axis has no place for are mentioned', (t) => {
  t.regex(histogramPlot([headWith(0, 0, -1, 2)], []).caption, / 1 estimates that are not above 1\/16/)
})

test('bins of attention are drawn in their middle, that of the least below its limit', (t) => {
  const bins = createValueBins()
  bins.add([{ token: 1, norm: 3, weight: 0, effect: 0 }, { token: 1, norm: 4, weight: 0.5, effect: 2 }])
  const { rows } = valuePlot(bins.bins())
  t.deepEqual(rows.map(({ attention, norm }) => [Number(attention).toPrecision(3), norm]), [['5.62e-9', 3], ['0.562', 4]])
})
