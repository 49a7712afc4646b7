import test from 'ava'
import { renderFigure } from '../../../src/report/renderFigure.js'
import { phasePlane } from '../../../src/report/spikes/phasePlane.js'
import { somePictures } from './somePictures.js'

test('each bin is joined to the next', async (t) => {
  const figure = phasePlane(somePictures.loops, somePictures)!
  t.deepEqual(figure.rows, [
    { time_ms: 605, from_first_hz: 1, from_second_hz: 4, first_hz: 2, second_hz: 6 },
    { time_ms: 610, from_first_hz: 2, from_second_hz: 6, first_hz: 3, second_hz: 5 },
  ])
  t.regex(figure.caption, /bins of 5 ms, 3 bins of the first seed/)
  t.deepEqual((await renderFigure(figure)).warnings, [])
})

test('without a loop there is none', (t) => {
  t.is(phasePlane([], somePictures), undefined)
})
