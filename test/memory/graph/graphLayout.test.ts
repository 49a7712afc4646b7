import test from 'ava'
import { path, ring, edgeless } from '../../../src/memory/graph/classicGraphs.js'
import { graphLayout, type Place } from '../../../src/memory/graph/graphLayout.js'
import { karate } from '../../../src/memory/graph/shippedGraphs.js'

const between = (left: Place, right: Place): number =>
  Math.sqrt((left.x - right.x) * (left.x - right.x) + (left.y - right.y) * (left.y - right.y))

test('a path lies on a straight line, its vertices one apart', (t) => {
  const places = graphLayout(path(6))
  places.forEach((one, from) => places.forEach((other, to) =>
    t.true(Math.abs(between(one, other) - Math.abs(from - to)) < 0.02)))
})

test('a ring is a regular polygon', (t) => {
  const places = graphLayout(ring(8))
  const sides = places.map((one, vertex) => between(one, places[(vertex + 1) % 8]!))
  t.true(Math.max(...sides) - Math.min(...sides) < 1e-3)
})

test('a graph is always drawn the same, and a single vertex somewhere', (t) => {
  t.deepEqual(graphLayout(karate()), graphLayout(karate()))
  t.true(Number.isFinite(graphLayout(edgeless(1))[0]!.x))
})

test('vertices that no path joins stand apart', (t) => {
  const [one, other, last] = graphLayout(edgeless(3))
  for (const length of [between(one!, other!), between(other!, last!), between(one!, last!)]) {
    t.true(Math.abs(length - 2) < 0.01)
  }
})
