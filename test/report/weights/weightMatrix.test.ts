import test from 'ava'
import { renderFigure } from '../../../src/report/renderFigure.js'
import { weightMatrix } from '../../../src/report/weights/weightMatrix.js'
import { someWeights } from '../spikes/somePictures.js'

test('each row of the data is one weight with the numbers of its cells, and the caption says how few are shown', async (t) => {
  const figure = weightMatrix(someWeights)!
  t.deepEqual(figure.rows, [
    { row: 0, column: 0, granule: 3, purkinje: 0, steps: 0 }, { row: 0, column: 1, granule: 3, purkinje: 1, steps: 3 },
    { row: 1, column: 0, granule: 1, purkinje: 0, steps: 1 }, { row: 1, column: 1, granule: 1, purkinje: 1, steps: 1 },
  ])
  t.regex(figure.caption, /Shown are 4 of 8 weights, none of them a mean: rows are 2 cells of the 2 granule cells that fired/)
  t.deepEqual((await renderFigure(figure)).warnings, [])
})

test('where no source fired there is none', (t) => {
  t.is(weightMatrix({ ...someWeights, fired: 0, sample: { ...someWeights.sample, sources: [], steps: [] } }), undefined)
})
