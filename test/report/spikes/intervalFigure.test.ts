import test from 'ava'
import { renderFigure } from '../../../src/report/renderFigure.js'
import { intervalFigure } from '../../../src/report/spikes/intervalFigure.js'
import { somePictures } from './somePictures.js'

test('a panel says number, CV and CV2, and what lies beyond its axis is said', async (t) => {
  const figure = intervalFigure(somePictures.intervals, somePictures)!
  const panel = 'granule: n = 5, CV 0.50, CV2 0.25'
  t.deepEqual(figure.rows, [
    { population: 'granule', from_ms: 150, to_ms: 450, intervals: 3, panel }, { population: 'granule', from_ms: 450, to_ms: 750, intervals: 1, panel },
  ])
  t.regex(figure.caption, /from 600 to 1,500 ms.*Longer than their axis: 1 of granule\./)
  const { warnings, svg } = await renderFigure(figure)
  t.deepEqual(warnings, [])
  t.true(svg.includes(panel))
})

test('without intervals there is no figure', (t) => {
  t.is(intervalFigure([], somePictures), undefined)
})
