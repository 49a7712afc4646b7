import test from 'ava'
import { renderFigure } from '../../../src/report/renderFigure.js'
import { correlogramFigure } from '../../../src/report/spikes/correlogramFigure.js'
import { somePictures } from './somePictures.js'

test('bins outside of the band are told apart, and what is left out is named', async (t) => {
  const figure = correlogramFigure(somePictures.correlograms, somePictures)!
  t.deepEqual(figure.rows.map(({ lag_ms: lag, outside }) => [lag, outside]), [[-0.5, 'no'], [0, 'no'], [0.5, 'yes']])
  t.is(figure.rows[0]!['panel'], 'granule → golgi, one cell in 3')
  t.regex(figure.caption, /Left out: golgi → granule \(too few spikes\)/)
  t.deepEqual((await renderFigure(figure)).warnings, [])
})

test('without enough spikes there is no figure', (t) => {
  t.is(correlogramFigure({ shown: [], leftOut: ['a → b (too few spikes)'] }, somePictures), undefined)
})
