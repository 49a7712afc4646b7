import test from 'ava'
import { readMap } from '../../../src/report/recall/readMap.js'
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
