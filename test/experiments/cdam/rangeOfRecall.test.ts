import test from 'ava'
import { rangeOfRecall } from '../../../src/experiments/cdam/rangeOfRecall.js'
import { carriedOut, rowsOf } from '../paper/carriedOut.js'

const small = { replicates: 1, heteros: [1, 2], smallSteps: 50, rangeGraph: 'ring:40' }

test('published curves stand beside ours of the same setting, and none elsewhere', (t) => {
  const result = carriedOut(rangeOfRecall, { ...small, replicates: 2 })
  const rows = rowsOf(result, 'curves').filter(({ published }) => published !== '')
  t.is(rows.length, 4 + 11 + 11 + 10)
  for (const { variant, correlation, published } of rows) {
    t.is(variant, 'as asked for')
    t.true(Math.abs(Number(correlation) - Number(published)) < 0.1)
  }
  t.is(result.comparison.length, 3 + 4 + 4 + 4 + 3)
  const other = carriedOut(rangeOfRecall, { ...small, neurons: 200, mixtures: [[0.5, 0.5]], heteros: [1] })
  t.is(other.comparison.length, 0)
  t.true(rowsOf(other, 'curves').every(({ published }) => published === ''))
})

test('the range grows with h as the width of the bump does', (t) => {
  const rows = rowsOf(carriedOut(rangeOfRecall, { ...small, mixtures: [[1, 0]], smallSteps: 600 }), 'range')
    .filter(({ variant }) => variant === 'small step')
  for (const { crossing, width } of rows) t.true(Math.abs(Number(crossing) / Number(width) - 1) < 0.25)
  t.true(Number(rows[1]!['crossing']) > Number(rows[0]!['crossing']))
})
