import test from 'ava'
import * as fc from 'fast-check'
import { InputError } from '../../../src/errors/inputError.js'
import { erdosRenyi, randomRegular, stochasticBlocks } from '../../../src/memory/graph/randomGraphs.js'
import { rowSums } from '../../../src/memory/graph/sparseMatrix.js'

test('in a random regular graph every vertex has as many different neighbours, and no loop', (t) => {
  fc.assert(fc.property(fc.integer({ min: 2, max: 20 }), fc.integer({ min: 1, max: 19 }), fc.nat(1000),
    (vertices, degree, seed) => {
      fc.pre(degree < vertices && vertices * degree % 2 === 0)
      const graph = randomRegular(vertices, degree, seed)
      t.true(rowSums(graph.adjacency).every((sum) => sum === degree))
      t.is(graph.adjacency.values.length, vertices * degree)
      t.true(graph.edges.every(({ from, to }) => from !== to))
    }), { seed: 3, numRuns: 60 })
})

test('regular graphs that do not exist are refused', (t) => {
  t.throws(() => randomRegular(5, 3, 1), { instanceOf: InputError, message: /degree: found 3 for 5 vertices/ })
  t.throws(() => randomRegular(4, 4, 1), { instanceOf: InputError })
})

test('the number of random edges is that of a binomial distribution, within four standard deviations', (t) => {
  const pairs = (100 * 99) / 2
  const found = erdosRenyi(100, 0.2, 5).edges.length
  t.true(Math.abs(found - pairs * 0.2) < 4 * Math.sqrt(pairs * 0.2 * 0.8))
  t.is(erdosRenyi(10, 0, 1).edges.length, 0)
  t.is(erdosRenyi(10, 1, 1).edges.length, 45)
})

test('blocks have edges within with one probability and between with another', (t) => {
  const graph = stochasticBlocks(3, 4, 1, 0, 7)
  t.deepEqual([...rowSums(graph.adjacency)], Array.from({ length: 12 }, () => 3))
  t.deepEqual(new Set(graph.communities), new Set(['block 0', 'block 1', 'block 2']))
  t.is(stochasticBlocks(3, 4, 0, 1, 7).edges.length, 48)
})

test('the same seed gives the same graph, another seed another one', (t) => {
  t.deepEqual(erdosRenyi(20, 0.3, 1), erdosRenyi(20, 0.3, 1))
  t.notDeepEqual(erdosRenyi(20, 0.3, 1).edges, erdosRenyi(20, 0.3, 2).edges)
  t.notDeepEqual(randomRegular(20, 3, 1).edges, randomRegular(20, 3, 2).edges)
})
