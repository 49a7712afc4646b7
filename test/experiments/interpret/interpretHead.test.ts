import test from 'ava'
import { readOnGraph, readThroughMap, readWithoutGraph } from '../../../src/experiments/interpret/interpretHead.js'
import { edgeless, ring } from '../../../src/memory/graph/classicGraphs.js'
import { stream } from '../../../src/random/stream.js'
import { someHead } from './someHeads.js'

test('on the right graph a and h are found and p is least; on one that is not there, it is not', (t) => {
  const head = someHead()
  const right = readOnGraph(head, ring(12), 39, stream(1, 'right'))
  t.true(Math.abs(right.a - 0.5) < 0.05 && Math.abs(right.h - 0.5) < 0.1)
  t.is(right.p, 1 / 40)
  const without = someHead({ h: 0 })
  const ps = Array.from({ length: 40 }, (_, seed) => readOnGraph(someHead({ h: 0 }, seed), ring(12), 39, stream(seed, 'null')).p)
  t.true(ps.filter((p) => p <= 0.05).length <= 8)
  t.is(readOnGraph(without, edgeless(12), 39, stream(1, 'none')).p, 1)
})

test('without a graph one is found, and h on it from other columns', (t) => {
  const reading = readWithoutGraph(someHead({ size: 300 }), { permutations: 39, degreeMax: 6 }, stream(1, 'without'))
  t.is(reading.graph.edges.length, 12)
  t.true(Math.abs(reading.a - 0.5) < 0.05 && Math.abs(reading.h - 0.5) < 0.1)
})

test('through a map the angle is found, and nothing with too few tokens', (t) => {
  const graph = ring(40)
  const mapped = someHead({ graph, size: 8, mapped: true })
  const reading = readThroughMap(mapped, graph, 39, stream(1, 'map'))!
  t.true(Math.abs(reading.degrees - 45) < 5)
  t.is(reading.p, 1 / 40)
  t.is(readThroughMap(someHead(), ring(12), 39, stream(1, 'map')), undefined)
})
