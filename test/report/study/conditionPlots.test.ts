import test from 'ava'
import { renderFigure } from '../../../src/report/renderFigure.js'
import { conditionPlots } from '../../../src/report/study/conditionPlots.js'
import { resultOf, study } from './result.js'

test('a measure is drawn along the factor of numbers, beside what a claim takes from theory', async (t) => {
  const [error, beta] = conditionPlots(resultOf(), study.measures)
  t.deepEqual(error!.rows.map(({ x, mean, line }) => [x, mean, line]),
    [[500, 0.1, 'measured'], [1000, 0.1, 'measured'], [4000, 0.1, 'measured']])
  t.deepEqual(beta!.rows.filter(({ line }) => line === 'predicted').map(({ x, mean }) => [x, mean]), [[500, 1], [1000, 2], [4000, 3]])
  t.true(beta!.caption.includes('Means over 9 seeds'))
  for (const figure of [error!, beta!]) t.deepEqual((await renderFigure(figure)).warnings, [])
})

test('other factors part the lines; conditions that are no lines, or names, stand below each other', (t) => {
  const result = resultOf()
  const parted = { ...result, means: result.means.flatMap((one) => ['a', 'b'].map((kind) => ({ ...one, factors: { kind, ...one.factors } }))) }
  const [error] = conditionPlots(parted, study.measures)
  t.deepEqual([...new Set(error!.rows.map(({ line }) => line))], ['kind=a', 'kind=b'])
  const named = { ...result, means: result.means.map((one) => ({ ...one, factors: { kind: one.condition } })) }
  t.deepEqual(conditionPlots(named, study.measures)[0]!.rows.map(({ condition }) => condition),
    ['kind=granule=500', 'kind=granule=1000', 'kind=granule=4000'])
  const listed = { ...result, means: result.means.map((one, index) => ({ ...one, factors: { ...one.factors, claws: index } })) }
  t.deepEqual(conditionPlots(listed, study.measures)[0]!.rows.map(({ condition }) => condition),
    ['granule=500, claws=0', 'granule=1000, claws=1', 'granule=4000, claws=2'])
})

test('of two factors of numbers the one with more values is the axis', (t) => {
  const result = resultOf()
  const crossed = { ...result, means: result.means.flatMap((one) => [1, 2].map((claws) => ({ ...one, factors: { claws, ...one.factors } }))) }
  t.deepEqual(conditionPlots(crossed, study.measures)[0]!.rows.map(({ line }) => line).slice(0, 2), ['claws=1', 'claws=2'])
})

test('conditions without seeds are left out, and measures without any', (t) => {
  t.is(conditionPlots(resultOf(11), study.measures)[0]!.rows.length, 2)
  t.true(conditionPlots(resultOf(11), study.measures)[0]!.caption.includes('Means over 2 to 9 seeds'))
  t.deepEqual(conditionPlots(resultOf(0), study.measures), [])
})
