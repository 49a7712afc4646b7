import test from 'ava'
import { fittedPlaces, ringPlaces } from '../../../../src/lab/drawing/memory/ringLayout.js'

const rounded = (places: readonly { readonly x: number; readonly y: number }[]) =>
  places.map(({ x, y }) => [Number(x.toFixed(6)), Number(y.toFixed(6))])

test('memories go round clockwise from the top', (t) => {
  t.deepEqual(rounded(ringPlaces(4, 100, 50, 10)), [[100, 40], [110, 50], [100, 60], [90, 50]])
})

test('places of a graph are fitted into the box without distortion, and centred', (t) => {
  t.deepEqual(rounded(fittedPlaces([{ x: 0, y: 0 }, { x: 2, y: 1 }], 0, 0, 100, 100)), [[0, 25], [100, 75]])
})

test('places on one line are fitted too', (t) => {
  t.deepEqual(rounded(fittedPlaces([{ x: 1, y: 5 }, { x: 3, y: 5 }], 0, 0, 100, 40)), [[0, 20], [100, 20]])
})
