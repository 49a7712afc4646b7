import test from 'ava'
import type { RecallResult } from '../../../src/experiments/recallResult.js'
import { weightCurve } from '../../../src/report/recall/weightCurve.js'
import { renderFigure } from '../../../src/report/renderFigure.js'
import { assertGolden } from '../golden.js'
import { syntheticResult } from '../syntheticResult.js'

const exactly = (mean: number) => ({ mean, low: mean, high: mean, values: [mean] })
const withMeans = (means: readonly number[]): RecallResult => ({
  ...syntheticResult(),
  weights: means.map((mean, index) => ({ distance: 10 * index, measured: exactly(mean), expected: 20, softmax: 20 })),
})

test('the weight curve is drawn as stored', async (t) => {
  await assertGolden(t, weightCurve(syntheticResult())!)
})

test('the title states measured and expected β, R² and half the claws', async (t) => {
  const { svg } = await renderFigure(weightCurve(syntheticResult())!)
  t.regex(svg, /measured β = 6\.\d+ \[\d\.\d+, \d\.\d+\], R² = 0\.99\d\d/)
  t.regex(svg, /exact expectation β = 6\.14, R² = 0\.9952; half the claws K\/2 = 5</)
})

test('means of zero are left out, and the caption says how many', async (t) => {
  const caption = (means: readonly number[]) => weightCurve(withMeans(means))!.caption
  t.notRegex(caption([20, 3]), /left out/)
  t.regex(caption([20, 3, 0]), /One mean of zero cannot be drawn/)
  t.regex(caption([20, 0, 0]), /2 means of zero cannot be drawn/)
  t.deepEqual((await renderFigure(weightCurve(withMeans([20, 0, 0]))!)).warnings, [])
})

test('intervals that reach below the axis are cut off, and the caption says so', (t) => {
  const result = withMeans([20, 3])
  const [first, second] = result.weights
  const reaching = { ...second!, measured: { ...second!.measured, low: 0 } }
  t.regex(weightCurve({ ...result, weights: [first!, reaching] })!.caption, /cut off at its foot/)
  t.notRegex(weightCurve(result)!.caption, /cut off/)
})

test('without a weight above zero there is no weight curve', (t) => {
  t.is(weightCurve(withMeans([0, 0])), undefined)
  t.is(weightCurve(withMeans([])), undefined)
})

test('the weight axis is named by what the level counts', (t) => {
  t.regex(weightCurve(syntheticResult('circuit'))!.caption, /shared granule cells/)
  t.regex(weightCurve(syntheticResult('sdm'))!.caption, /shared hard locations/)
  t.regex(weightCurve(syntheticResult('attention'))!.caption, /exp\(β · cosine\)/)
})
