import test from 'ava'
import { video } from '../../../src/experiments/cdam/video.js'
import { plotFigure } from '../../../src/report/plotFigure.js'
import { renderFigure } from '../../../src/report/renderFigure.js'
import { carriedOut } from '../paper/carriedOut.js'

const result = carriedOut(video, {
  settings: [[0.6, 0.2]], mixtures: [[-2, 3], [0.5, 0.5]], replicates: 1, betas: [5, 20], memories: [[1000, 20]], wordMixtures: [[0, 1, 1]],
  steps: 60, bits: 256,
})

test('figures are drawn without a complaint of Vega', async (t) => {
  for (const plot of result.plots) t.deepEqual((await renderFigure(plotFigure(plot))).warnings, [], plot.name)
})

test('the published round of (−2, 3) stands beside ours, with the reason where they differ', (t) => {
  t.deepEqual(result.comparison.map(({ published }) => published), ['49'])
  const [{ ours, agrees, why }] = result.comparison as [typeof result.comparison[number]]
  t.true(Math.abs(Number(ours) - 49) <= 4)
  t.true(agrees || why !== undefined)
})

test('the summary says which way films run and what each level needs', (t) => {
  t.regex(result.summary, /backwards \(2 of 2 settings\)/)
  t.regex(result.summary, /attention with a majority after each read/)
})
