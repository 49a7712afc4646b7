import test from 'ava'
import * as fc from 'fast-check'
import { Nearby } from '../../../src/circuit/wiring/nearby.js'

test('all cells within reach are found, each once, and no cell twice', (t) => {
  const place = fc.integer({ min: -100, max: 100 })
  const cells = fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 60 })
  const reach = fc.integer({ min: 1, max: 80 })
  fc.assert(fc.property(cells, reach, reach, place, place, (places, dx, dy, x, y) => {
    const positions = {
      x: Float64Array.from(places, ([value]) => value), y: Float64Array.from(places, ([, value]) => value),
    }
    const { count, at } = new Nearby(positions, { x: dx, y: dy }).around(x, y)
    const found = Array.from({ length: count }, (_, index) => at(index))
    t.is(new Set(found).size, count)
    for (const [cell, [px, py]] of places.entries()) {
      if (Math.abs(px - x) <= dx && Math.abs(py - y) <= dy) t.true(found.includes(cell))
    }
  }), { seed: 1, numRuns: 500 })
})

test('few cells beyond reach are looked at', (t) => {
  const side = 100
  const x = Float64Array.from({ length: side * side }, (_, cell) => cell % side)
  const y = Float64Array.from({ length: side * side }, (_, cell) => Math.floor(cell / side))
  const { count } = new Nearby({ x, y }, { x: 20, y: 4 }).around(50, 50)
  t.true(count >= 41 * 9 && count < 1.8 * 41 * 9)
})
