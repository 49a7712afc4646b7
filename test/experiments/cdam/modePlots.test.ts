import test from 'ava'
import { correlationCells, modeCells, overlapLines } from '../../../src/experiments/cdam/modePlots.js'
import { plotFigure } from '../../../src/report/plotFigure.js'
import { renderFigure } from '../../../src/report/renderFigure.js'

const point = { a: 1, h: 0, effectiveBeta: 20, active: 1, settled: 1 }
const plots = [
  overlapLines([0, 1].map((update) => ({ mixture: 'a = 1, h = 0', distance: 'distance 0', update, overlap: 0.5 }))),
  correlationCells([{ mixture: 'a = 1, h = 0', correlations: [Float64Array.of(1, -0.2), Float64Array.of(-0.2, 1)] }]),
  modeCells([{ ...point, mode: 'auto-association', predicted: 'narrow hetero-association' }]),
]

for (const plot of plots) {
  test(`the plot ${plot.name} is drawn without a complaint of Vega`, async (t) => {
    t.deepEqual((await renderFigure(plotFigure(plot))).warnings, [])
  })
}

test('a matrix gives a cell for every pair, and a point of the plane one for each panel', (t) => {
  t.is(plots[1]!.rows.length, 4)
  t.deepEqual(plots[2]!.rows.map(({ panel, mode }) => [panel, mode]), [
    ['β_eff = 20, field equation', 'auto-association'], ['β_eff = 20, closed forms', 'narrow hetero-association'],
  ])
})
