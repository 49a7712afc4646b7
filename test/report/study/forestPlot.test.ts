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

test('the span of each row is where the interval of a supported claim lies, as far as the axis goes', (t) => {
  const { claims, ...result } = resultOf()
  const spans = (given: typeof claims) => forestPlot({ ...result, claims: given })!.rows.map(({ claimed_from: from, claimed_to: to }) =>
    [from, to] as [number, number])
  const [rises, equal, fits] = spans(claims)
  t.is(rises![0], 0)
  t.deepEqual(equal, [-1, 1])
  t.deepEqual(fits, rises)
  t.true(rises![1] > 8)
  const fall = { kind: 'difference', id: 'rises', measure: 'beta', of: 'a', from: 'b', direction: 'less', smallestEffect: 0.5 } as const
  const [falls] = spans([fall, ...claims.slice(1)])
  t.true(falls![0] < -1 && falls![1] === 0)
  const [either] = spans([{ ...fall, direction: 'either' }, ...claims.slice(1)])
  t.deepEqual(either, [falls![0], rises![1]])
})

test('the caption says seeds and level, and the legend only the verdicts that there are', async (t) => {
  const figure = forestPlot(resultOf())!
  t.regex(figure.caption, /95 % interval over seeds \(n = 9\)/)
  t.true(figure.caption.includes('Of a fit') && figure.caption.includes('Of an ordering'))
  const { svg } = await renderFigure(figure)
  t.true(svg.includes('>supported<') && svg.includes('>refuted<') && !svg.includes('>inconclusive<'))
})
