import test from 'ava'
import {
  estimatorTable, headTable, layerTable, optimaTable, shareWithin, valueTable,
} from '../../../src/experiments/gpt2/betaTables.js'
import { optimalBetas } from '../../../src/experiments/gpt2/optimalBetas.js'
import { createValueBins } from '../../../src/experiments/gpt2/valueBins.js'
import { headWith } from './measurements.js'

const layers = [[headWith(0, 0, 2, 4), headWith(0, 1, 14, 6)], [headWith(1, 0, 3, NaN), headWith(1, 1, 12, 14.411604760369)]]
const heads = layers.flat()

test('every cell has a column, and every column a cell', (t) => {
  const bins = createValueBins()
  bins.add([{ token: 0, norm: 1, weight: 0.5, effect: 0.5 }])
  const optima = optimalBetas(64, 100)
  for (const { columns, rows } of [
    estimatorTable(heads, 64), layerTable(layers, 64), headTable(heads), optimaTable(optima, heads, 64, 100), valueTable(bins.bins()),
  ]) {
    t.true(rows.length > 0)
    for (const row of rows) {
      t.deepEqual(Object.keys(row).sort(), columns.map(({ key }) => key).sort())
      for (const cell of Object.values(row)) t.true(typeof cell === 'string' || Number.isFinite(cell))
    }
  }
})

test('estimators have spread and radius over all heads; what a head lacks is left out', (t) => {
  const [paper, , , slope] = estimatorTable(heads, 64).rows
  t.deepEqual([paper!.count, paper!.mean, paper!.least, paper!.greatest, paper!.rSquared], [4, 7.75, 2, 14, ''])
  t.deepEqual([slope!.count, slope!.median, slope!.rSquared], [3, 6, 0.5])
})

test('layers have the radius of their mean β', (t) => {
  const row = layerTable(layers, 64).rows.find(({ layer, estimator }) => layer === 1 && estimator === 'slope of score on cosine, last query')!
  t.is(row.count, 1)
  t.true(Math.abs(Number(row.radius) - 11) < 1e-9)
  t.true(Number(row.radiusOfPaper) > 11)
  t.is(layerTable(layers, 6).rows[0]!.radius, '')
})

test('each head has a row for each selection of its scores', (t) => {
  t.deepEqual(headTable(heads).rows.slice(3, 6).map(({ layer, head, slope }) => [layer, head, slope]), [[0, 1, 6], [0, 1, 12], [0, 1, 18]])
  t.is(headTable(heads).rows[6]!.slope, '')
})

const shares = (convention: 'half' | 'paper') =>
  optimaTable([{ measure: 'capacity', convention, radius: 5, beta: 13, betaOfPaper: 15 }], heads, 64, 100).rows[0]!

test('the share below a best β is that of the heads with an estimate, by the convention of the radius', (t) => {
  t.deepEqual([shares('half').below1, shares('half').below2], [0.75, 2 / 3])
  t.deepEqual([shares('paper').below1, shares('paper').below2], [1, 1])
})

test('the usual range holds its ends', (t) => {
  t.is(shareWithin(heads, 3, 12), 0.5)
})
