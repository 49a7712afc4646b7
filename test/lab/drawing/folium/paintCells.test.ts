import test from 'ava'
import { paintCells } from '../../../../src/lab/drawing/folium/paintCells.js'

const image = (width: number, height: number) => ({ width, height, data: new Uint8ClampedArray(4 * width * height) })
const painted = ({ width, data }: ReturnType<typeof image>) =>
  [...data.keys()].filter((at) => at % 4 === 3 && data[at]! > 0).map((at) => (at - 3) / 4)
    .map((pixel) => [pixel % width, Math.floor(pixel / width)])
const places = { x: Float32Array.of(2.2, 9.9, 0), y: Float32Array.of(11, 13.5, 10) }

test('a cell is a square of pixels around its place', (t) => {
  const one = image(10, 5)
  paintCells(one, places, [0], [1, 2, 3], 1, { ratio: 1, left: 0, top: 10, size: 1 })
  t.deepEqual(painted(one), [[2, 1]])
  t.deepEqual(Array.from(one.data.subarray(4 * 12, 4 * 13)), [1, 2, 3, 255])
  const three = image(10, 5)
  paintCells(three, places, [0], [1, 2, 3], 1, { ratio: 1, left: 0, top: 10, size: 3 })
  t.is(painted(three).length, 9)
  t.deepEqual(painted(three)[4], [2, 1])
})

test('on a screen of two pixels to one, the place is twice as far', (t) => {
  const one = image(20, 10)
  paintCells(one, places, [0], [1, 2, 3], 1, { ratio: 2, left: 0, top: 10, size: 1 })
  t.deepEqual(painted(one), [[4, 2]])
})

test('what lies outside is cut off, and does not come back in the next row', (t) => {
  const one = image(10, 5)
  paintCells(one, places, [1, 2], [1, 2, 3], 1, { ratio: 1, left: 0, top: 10, size: 3 })
  t.deepEqual(painted(one), [[0, 0], [1, 0], [0, 1], [1, 1], [8, 2], [9, 2], [8, 3], [9, 3], [8, 4], [9, 4]])
})

test('of two volleys of one cell the stronger one is seen', (t) => {
  const one = image(10, 5)
  const frame = { ratio: 1, left: 0, top: 10, size: 1 }
  paintCells(one, places, [0], [1, 2, 3], 1, frame)
  paintCells(one, places, [0], [1, 2, 3], 0.2, frame)
  t.is(one.data[4 * 12 + 3], 255)
})
