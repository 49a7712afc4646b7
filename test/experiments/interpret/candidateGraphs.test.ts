import test from 'ava'
import { candidateGraphs } from '../../../src/experiments/interpret/candidateGraphs.js'

const keys = [[1, 0], [0.9, 0.1], [-1, 0], [-0.9, -0.2]].map((row) => Float64Array.from(row))
const queries = [[0, 1], [-1, 0], [1, 0.1], [1, 0]].map((row) => Float64Array.from(row))
const pairsOf = (name: string, causal = true) => candidateGraphs({ keys, queries }, { neighbours: 1, causal })
  .find((graph) => graph.name === name)!.edges.map(({ from, to }) => [from, to])

test('the token before and after', (t) => {
  t.deepEqual(pairsOf('token before'), [[1, 0], [2, 1], [3, 2]])
  t.deepEqual(pairsOf('token after'), [[0, 1], [1, 2], [2, 3]])
})

test('similar keys whatever their order, attended ones before the query unless said otherwise', (t) => {
  t.deepEqual(pairsOf('similar keys'), [[0, 1], [1, 0], [2, 3], [3, 2]])
  t.deepEqual(pairsOf('attended keys'), [[1, 0], [2, 0], [3, 0]])
  t.deepEqual(pairsOf('attended keys', false), [[0, 1], [1, 2], [2, 0], [3, 0]])
})

test('without queries nothing is attended', (t) => {
  t.is(candidateGraphs({ keys }, { neighbours: 1, causal: true }).length, 3)
})
