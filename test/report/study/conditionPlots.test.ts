import test from 'ava'
import { plotFigure } from '../../../src/report/plotFigure.js'
import { renderFigure } from '../../../src/report/renderFigure.js'
import { conditionPlots } from '../../../src/report/study/conditionPlots.js'
import { resultOf, study } from './result.js'

test('a measure is drawn along the factor of numbers, beside what a claim takes from theory', async (t) => {
  const [error, beta] = conditionPlots(resultOf(), study.measures)
  t.deepEqual(error!.rows.map(({ x, mean }) => [x, mean]), [[500, 0.1], [1000, 0.1], [4000, 0.1]])
  t.is(error!.series, undefined)
  t.deepEqual(beta!.rows.filter(({ line }) => line === 'predicted').map(({ x, mean }) => [x, mean]), [[500, 1], [1000, 2], [4000, 3]])
  t.deepEqual(beta!.measured, ['measured'])
  t.true(beta!.caption.includes('Means over 9 seeds'))
  for (const plot of [error!, beta!]) t.deepEqual((await renderFigure(plotFigure(plot))).warnings, [])
})

test('other factors part the lines, and names alone are an axis of names', (t) => {
  const result = resultOf()
  const parted = { ...result, means: result.means.flatMap((one) => ['a', 'b'].map((kind) => ({ ...one, factors: { kind, ...one.factors } }))) }
  const [error] = conditionPlots(parted, study.measures)
  t.deepEqual([...new Set(error!.rows.map(({ line }) => line))], ['kind=a', 'kind=b'])
  const named = { ...result, means: result.means.map((one) => ({ ...one, factors: { kind: one.condition } })) }
  const [points] = conditionPlots(named, study.measures)
  t.is(points!.mark, 'points')
  t.deepEqual(points!.rows.map(({ x }) => x), ['granule=500', 'granule=1000', 'granule=4000'])
})

test('conditions without seeds are left out, and measures without any', (t) => {
  t.is(conditionPlots(resultOf(11), study.measures)[0]!.rows.length, 2)
  t.true(conditionPlots(resultOf(11), study.measures)[0]!.caption.includes('Means over 2 to 9 seeds'))
  t.deepEqual(conditionPlots(resultOf(0), study.measures), [])
})
