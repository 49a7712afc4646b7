import test from 'ava'
import { csvTable } from '../../src/report/csvTable.js'
import { figureOf } from '../../src/report/figureOf.js'

test('rows are those that the CSV was written from, numbers as numbers', (t) => {
  const rows = [{ level: 'a, "b"', distance: 0, weight: 1e-7 }, { level: '', distance: 12, weight: 0.5 }]
  const { rows: read, specification } = figureOf('weights', { mark: 'point' }, csvTable(rows))
  t.deepEqual(read, rows)
  t.deepEqual(specification, { mark: 'point' })
})

test('title and caption are those beside the specification, which goes without them', (t) => {
  const kept = { usermeta: { title: 'Dots', caption: 'Ten dots.' }, mark: 'point' }
  const { title, caption, specification } = figureOf('dots', kept, 'x\n1\n')
  t.deepEqual({ title, caption, specification }, { title: 'Dots', caption: 'Ten dots.', specification: { mark: 'point' } })
  t.is(figureOf('dots', { mark: 'point' }, 'x\n1\n').caption, '')
})
