import test from 'ava'
import { gridOf, positionsOf, type Layout } from '../../../src/circuit/wiring/positions.js'
import { stream } from '../../../src/random/stream.js'
import { chiSquareOfEqual } from '../chiSquare.js'

const { key } = stream(1, 'positions')
const sheet = (layout: Layout['layout'], mediolateralUm = 300, sagittalUm = 200): Layout =>
  ({ layout, mediolateralUm, sagittalUm })

test('a grid is as square as the sheet allows, row by row around the middle', (t) => {
  t.deepEqual(gridOf(sheet('grid'), 6), { columns: 3, rows: 2 })
  t.deepEqual(gridOf(sheet('grid'), 7), { columns: 3, rows: 3 })
  t.deepEqual(gridOf(sheet('grid', 1e6, 1), 7), { columns: 7, rows: 1 })
  t.deepEqual(gridOf(sheet('grid', 1, 1e6), 7), { columns: 1, rows: 7 })
  const { x, y } = positionsOf(sheet('grid'), 6, key)
  for (const [index, expected] of [-100, 0, 100, -100, 0, 100].entries()) t.true(Math.abs(x[index]! - expected) < 1e-9)
  t.deepEqual([...y], [-50, -50, -50, 50, 50, 50])
})

test('uniform positions lie evenly all over the sheet (χ² below its 99.9 % quantile)', (t) => {
  const { x, y } = positionsOf(sheet('uniform'), 20_000, key)
  const counts = new Uint32Array(50)
  for (let cell = 0; cell < x.length; cell++) {
    counts[10 * Math.floor((y[cell]! + 100) / 40) + Math.floor((x[cell]! + 150) / 30)]!++
  }
  t.true(chiSquareOfEqual(counts) < 85.4)
})

test('where a cell lies depends on its number, not on how many there are', (t) => {
  t.deepEqual(positionsOf(sheet('uniform'), 10, key).x, positionsOf(sheet('uniform'), 100, key).x.slice(0, 10))
})
