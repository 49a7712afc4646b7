import test from 'ava'
import { renderFigure } from '../../../src/report/renderFigure.js'
import { forestPlot } from '../../../src/report/study/forestPlot.js'
import { resultOf } from './result.js'

test('effects are in units of the smallest that would matter, from where nothing is shown', async (t) => {
  const figure = forestPlot(resultOf())!
  const [rises, equal, fits] = figure.rows as { claim: string; verdict: string; effect: number; low: number; high: number }[]
  t.deepEqual([rises!.claim, equal!.claim, fits!.claim], ['rises', 'equal', 'fits'])
  t.true(Math.abs(rises!.effect - 1 / 0.5) < 1e-9)
  t.true(Math.abs(equal!.effect - 2 / 0.25) < 1e-9)
  // R² about the prediction: 1 with even seeds, a little less with odd ones.
  t.true(fits!.effect > 1.99 && fits!.effect < 2)
  t.deepEqual([rises!.verdict, equal!.verdict, fits!.verdict], ['supported', 'refuted', 'supported'])
  const { svg, warnings } = await renderFigure(figure)
  t.deepEqual(warnings, [])
  for (const name of ['rises', 'equal', 'fits', 'effect / smallest effect of interest']) t.true(svg.includes(name), name)
})

test('claims without an effect yet have no place, and where none has one there is no plot', (t) => {
  t.is(forestPlot(resultOf(0)), undefined)
})
