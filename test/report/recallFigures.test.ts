import test from 'ava'
import { csvTable } from '../../src/report/csvTable.js'
import { recallFigures } from '../../src/report/recallFigures.js'
import { renderFigure } from '../../src/report/renderFigure.js'
import { syntheticResult } from './syntheticResult.js'

const names = (level: 'circuit' | 'sdm' | 'attention') => recallFigures(syntheticResult(level)).map(({ name }) => name)

test('a level has the figures whose data it has', (t) => {
  t.deepEqual(names('circuit'), ['error-against-noise', 'glyphs', 'weight-curve', 'raster', 'rates'])
  t.deepEqual(names('sdm'), ['error-against-noise', 'glyphs', 'weight-curve'])
  t.deepEqual(names('attention'), ['error-against-noise', 'glyphs', 'weight-curve'])
})

test('every figure of every level draws without a warning and can be written as CSV', async (t) => {
  for (const level of ['circuit', 'sdm', 'attention'] as const) {
    for (const figure of recallFigures(syntheticResult(level))) {
      t.deepEqual((await renderFigure(figure)).warnings, [], `${level}: ${figure.name}`)
      t.is(csvTable(figure.rows).split('\n').length, figure.rows.length + 2)
    }
  }
})
