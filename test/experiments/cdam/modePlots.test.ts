import test from 'ava'
import { correlationCells, modeCells, overlapLines, overlapPhases } from '../../../src/experiments/cdam/modePlots.js'
import { plotFigure } from '../../../src/report/plotFigure.js'
import { renderFigure } from '../../../src/report/renderFigure.js'

const point = { a: 1, h: 0, effectiveBeta: 20, active: 1, settled: 1 }
const plots = [
  overlapLines([0, 1].map((update) => ({ mixture: 'a = 1, h = 0', distance: 'distance 0', update, overlap: 0.5 }))),
  overlapPhases([0, 1, 30].flatMap((update) => ['distance 0', 'distance 1'].map((distance, index) =>
    ({ mixture: 'a = 1, h = 0', distance, update, overlap: update / 100 + index })))),
  correlationCells([{ panel: 'a = 1, h = 0', correlations: [Float64Array.of(1, -0.2), Float64Array.of(-0.2, 1)] }]),
  modeCells([{ ...point, mode: 'auto-association', predicted: 'narrow hetero-association' }]),
]

for (const plot of plots) {
  test(`the plot ${plot.name} is drawn without a complaint of Vega`, async (t) => {
    t.deepEqual((await renderFigure(plotFigure(plot))).warnings, [])
  })
}

test('a matrix gives a cell for every pair, and a point of the plane one for each panel', (t) => {
  t.is(plots[2]!.rows.length, 4)
  t.deepEqual(plots[3]!.rows.map(({ panel, mode }) => [panel, mode]), [
    ['β_eff = 20, field equation', 'auto-association'], ['β_eff = 20, closed forms', 'narrow hetero-association'],
  ])
})

test('a point of a phase plot has the two overlaps of one update; the last updates are told apart', (t) => {
  t.deepEqual(plots[1]!.rows.map(({ update, own, neighbours, part }) => [update, own, neighbours, part]), [
    [0, 0, 1, 'on the way'], [1, 0.01, 1.01, 'on the way'], [30, 0.3, 1.3, 'the last 20 updates'],
  ])
})
