import test from 'ava'
import { readMap } from '../../../src/report/recall/readMap.js'
import { renderFigure } from '../../../src/report/renderFigure.js'
import { syntheticResult } from '../syntheticResult.js'
import { result } from './readingResult.js'

test('first reads, later reads and theory are told apart, in percent of the bits', async (t) => {
  const figure = readMap(result)!
  t.deepEqual(figure.rows.filter(({ read }) => read === 'later reads').map((row) => [row['before_percent'], row['mean'], row['reads']]),
    [[0, 0, 40], [10, 5, 4]])
  t.deepEqual(figure.rows.filter(({ read }) => read === 'first read of a cue').map((row) => row['before_percent']),
    result.recall.map(({ errorOfCue }) => Number((100 * errorOfCue.mean).toPrecision(8))))
  t.regex(figure.caption, /44 later reads/)
  t.deepEqual((await renderFigure(figure)).warnings, [])
})

test('a result that did not keep its reads has no map', (t) => {
  t.is(readMap(syntheticResult()), undefined)
})
