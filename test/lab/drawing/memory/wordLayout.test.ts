import test from 'ava'
import { bitAfterKey, bitOfPlace, wordLayout } from '../../../../src/lab/drawing/memory/wordLayout.js'

test('squares are as large as fit and the word stands in the middle', (t) => {
  t.deepEqual(wordLayout(256, 16, 330, 300), { columns: 16, rows: 16, cell: 18, left: 21, top: 6 })
  t.is(wordLayout(10, 4, 40, 40).rows, 3)
})

test('the middle of every square means its bit; outside there is none, nor in an unfinished row', (t) => {
  const layout = wordLayout(10, 4, 40, 40)
  for (let bit = 0; bit < 10; bit++) {
    const [x, y] = [layout.left + (bit % 4 + 0.5) * layout.cell, layout.top + (Math.floor(bit / 4) + 0.5) * layout.cell]
    t.is(bitOfPlace(layout, 10, x, y), bit)
  }
  t.is(bitOfPlace(layout, 10, layout.left + 3.5 * layout.cell, layout.top + 2.5 * layout.cell), undefined)
  t.is(bitOfPlace(layout, 10, layout.left - 1, layout.top + 1), undefined)
})

test('keys lead to neighbours, and stop at the ends of the word', (t) => {
  t.deepEqual(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].map((key) => bitAfterKey(5, key, 10, 4)),
    [4, 6, 1, 9, 4, 7])
  t.is(bitAfterKey(0, 'ArrowUp', 10, 4), 0)
  t.is(bitAfterKey(9, 'ArrowDown', 10, 4), 9)
  t.is(bitAfterKey(9, 'End', 10, 4), 9)
  t.is(bitAfterKey(5, 'Tab', 10, 4), undefined)
})
