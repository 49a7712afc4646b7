import test from 'ava'
import { renderFigure } from '../../../src/report/renderFigure.js'
import { weightHistogram } from '../../../src/report/weights/weightHistogram.js'
import { someWeights } from '../spikes/somePictures.js'

test('weights are counted before and after, and the shares at the bounds are named', async (t) => {
  const figure = weightHistogram(someWeights)
  t.deepEqual(figure.rows.map(({ when, from_steps: from, to_steps: to, weights }) => [when, from, to, weights]), [
    ['before learning', 2, 3, 8], ['after learning', 0, 1, 1], ['after learning', 1, 2, 2], ['after learning', 2, 3, 4], ['after learning', 3, 4, 1],
  ])
  t.regex(figure.caption, /0 \(0\s?%\) at 0 and 0 \(0\s?%\) at 3 before, 1 \(12\.5\s?%\) at 0 and 1 \(12\.5\s?%\) at 3 after\. Beware: 50\s?% of the weights/)
  t.deepEqual((await renderFigure(figure)).warnings, [])
})
