import test from 'ava'
import { errorAgainstNoise } from '../../../src/report/recall/errorAgainstNoise.js'
import { renderFigure } from '../../../src/report/renderFigure.js'
import { assertGolden } from '../golden.js'
import { syntheticResult } from '../syntheticResult.js'
import { without } from '../without.js'

test('error against noise is drawn as stored', async (t) => {
  await assertGolden(t, errorAgainstNoise(syntheticResult()))
})

test('errors are percentages and cosines are not', (t) => {
  const result = syntheticResult()
  const rows = errorAgainstNoise(result).rows.filter((row) => row['noise_percent'] === 15 && row['word'] === 'settled')
  t.deepEqual(rows.map((row) => row['mean']), [
    100 * result.recall[3]!.errorSettled.mean, result.recall[3]!.cosineSettled.mean,
  ])
})

test('theory is drawn and named only where a prediction is given', async (t) => {
  const result = syntheticResult()
  const withoutTheory = errorAgainstNoise({
    ...result, recall: result.recall.map((at) => without(at, 'predictedAfterOne')),
  })
  t.regex(errorAgainstNoise(result).caption, /what theory predicts/)
  t.regex(withoutTheory.caption, /No theory is drawn: /)
  const { svg, warnings } = await renderFigure(withoutTheory)
  t.deepEqual(warnings, [])
  t.notRegex(svg, /theory/)
})

test('one replicate at one noise without any error draws without a warning and claims no interval', async (t) => {
  const result = syntheticResult()
  const figure = errorAgainstNoise({ ...result, seeds: [1], recall: [{ ...result.recall[0]!, noise: 0 }] })
  t.deepEqual((await renderFigure(figure)).warnings, [])
  t.regex(figure.caption, /one replicate gives no interval/)
})
