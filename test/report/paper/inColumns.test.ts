import test from 'ava'
import { columnsOf, inColumns, plotsOf } from '../../../src/report/paper/inColumns.js'

const plot = { width: 100, mark: 'line' }

test('plots beside each other come to stand in fewer columns, or below each other; all else stays', (t) => {
  t.deepEqual(inColumns({ hconcat: [plot, plot, plot], spacing: 9 }, 2), { concat: [plot, plot, plot], columns: 2, spacing: 9 })
  t.deepEqual(inColumns({ hconcat: [plot, plot], spacing: 9 }, 1), { vconcat: [plot, plot], spacing: 9 })
  t.deepEqual(inColumns({ concat: [plot, plot, plot], columns: 3 }, 1), { concat: [plot, plot, plot], columns: 1 })
  t.deepEqual(inColumns({ facet: { field: 'a' }, columns: 3, spec: plot }, 2), { facet: { field: 'a' }, columns: 2, spec: plot })
  t.deepEqual(inColumns({ width: 5, encoding: { x: {}, facet: { field: 'a', columns: 2 } } }, 1),
    { width: 5, encoding: { x: {}, facet: { field: 'a', columns: 1 } } })
})

test('a figure that has so many columns is left as it is, and one that is to have more gets them', (t) => {
  for (const specification of [
    { hconcat: [plot, plot] }, { concat: [plot, plot], columns: 5 }, { encoding: { facet: { columns: 2 } } },
  ]) t.is(inColumns(specification, 2), specification)
  t.deepEqual(inColumns({ concat: [plot, plot, plot], columns: 2 }, 3), { concat: [plot, plot, plot], columns: 3 })
})

test('plots are counted in lists, and by the values of a facet', (t) => {
  const rows = [{ a: 1 }, { a: 2 }, { a: 1 }]
  t.is(plotsOf(plot, rows), 1)
  t.is(plotsOf({ concat: [plot, plot, plot], columns: 2 }, rows), 3)
  t.is(plotsOf({ facet: { field: 'a' }, columns: 1, spec: plot }, rows), 2)
  t.is(plotsOf({ encoding: { facet: { field: 'a', columns: 1 } } }, rows), 2)
})

test('columns are counted where a specification states them, and where it only lists plots', (t) => {
  t.is(columnsOf(plot), 1)
  t.is(columnsOf({ hconcat: [plot, plot] }), 2)
  t.is(columnsOf({ concat: [plot, plot, plot, plot], columns: 3 }), 3)
  t.is(columnsOf({ concat: [plot], columns: 3 }), 1)
  t.is(columnsOf({ facet: {}, columns: 2, spec: plot }), 2)
  t.is(columnsOf({ encoding: { facet: { columns: 2 } } }), 2)
})
