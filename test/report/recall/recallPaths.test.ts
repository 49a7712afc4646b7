import test from 'ava'
import { recallPaths } from '../../../src/report/recall/recallPaths.js'
import { renderFigure } from '../../../src/report/renderFigure.js'
import { syntheticResult } from '../syntheticResult.js'

const exactly = (mean: number) => ({ mean, low: mean, high: mean, values: [mean] })
const result = {
  ...syntheticResult(),
  reading: {
    map: [{ before: 0, after: exactly(0), reads: 40 }, { before: 0.1, after: exactly(0.05), reads: 4 }],
    paths: [
      { label: '1', noise: 0.1, own: [26, 3, 0], rival: [90, 80, 78] }, { label: '2', noise: 0.3, own: [77, 60, 70], rival: [80, 20, 0] },
      { label: '3', noise: 0.3, own: [77, 40, 40], rival: [80, 50, 50] },
    ],
  },
}

test('distances become cosines, and the caption counts where recalls end', async (t) => {
  const figure = recallPaths(result)!
  t.is(figure.rows.length, 9)
  t.deepEqual([figure.rows[1]!['overlap'], figure.rows[1]!['rival_overlap']], [1 - 6 / 256, 1 - 160 / 256].map((value) => Number(value.toPrecision(8))))
  t.regex(figure.caption, /at the word that was cued: 1, at another stored word: 1, at neither: 1\./)
  t.deepEqual((await renderFigure(figure)).warnings, [])
})

test('a result that did not keep its paths has none', (t) => {
  t.is(recallPaths(syntheticResult()), undefined)
})
