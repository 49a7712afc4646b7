import test from 'ava'
import { renderFigure } from '../../../src/report/renderFigure.js'
import { responseFigure } from '../../../src/report/spikes/responseFigure.js'
import { somePictures } from './somePictures.js'

test('rates are spikes by cells, presentations and bin, and bars of a bin stand side by side', async (t) => {
  const figure = responseFigure(somePictures)!
  t.deepEqual(figure.rows, [
    { population: 'granule', phase: 'writing', time_ms: 0.5, rate_hz: 400, spikes: 4, left_ms: 0.5, right_ms: 0.75 },
    { population: 'granule', phase: 'reading', time_ms: 0, rate_hz: 200, spikes: 3, left_ms: 0.25, right_ms: 0.5 },
  ])
  t.regex(figure.caption, /2 presentations while writing and 3 presentations while reading.*every 300 ms; after 1 ms no cell fired/)
  t.deepEqual((await renderFigure(figure)).warnings, [])
})

test('where nothing was presented there is none', (t) => {
  t.is(responseFigure({}), undefined)
})
