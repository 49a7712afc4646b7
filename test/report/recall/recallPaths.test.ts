import test from 'ava'
import { recallPaths } from '../../../src/report/recall/recallPaths.js'
import { renderFigure } from '../../../src/report/renderFigure.js'
import { syntheticResult } from '../syntheticResult.js'
import { result } from './readingResult.js'

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
