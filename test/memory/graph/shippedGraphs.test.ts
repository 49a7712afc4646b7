import test from 'ava'
import type { MemoryGraph } from '../../../src/memory/graph/memoryGraph.js'
import {
  connectedCliques, fourRooms, karate, pentagonGraph, tutteGraph, weightedKarate,
} from '../../../src/memory/graph/shippedGraphs.js'
import { rowSums } from '../../../src/memory/graph/sparseMatrix.js'

const degrees = ({ adjacency }: MemoryGraph) => [...rowSums(adjacency)]
const pairs = (graph: MemoryGraph) => graph.edges.map(({ from, to }) => `${from}-${to}`).sort()

test('the karate club of graphology and that with weights have the same 78 edges and clubs', (t) => {
  t.is(karate().edges.length, 78)
  t.deepEqual(pairs(karate()), pairs(weightedKarate()))
  const [clubs, weighted] = [karate().communities!, weightedKarate().communities!]
  t.deepEqual(clubs, weighted)
  t.is(clubs.filter((club) => club === 'Officer').length, 17)
  t.is(weightedKarate().edges.reduce((sum, { weight }) => sum + weight, 0), 231)
})

test('Tutte’s graph is cubic with 46 vertices', (t) => {
  t.deepEqual(degrees(tutteGraph()), Array.from({ length: 46 }, () => 3))
  t.is(tutteGraph().edges.length, 69)
})

test('the pentagon’s vertices have four neighbours, and three edges leave its communities', (t) => {
  const { edges, communities } = pentagonGraph()
  t.deepEqual(degrees(pentagonGraph()), Array.from({ length: 15 }, () => 4))
  t.is(edges.filter(({ from, to }) => communities![from] !== communities![to]).length, 3)
})

test('four rooms have 40 edges each and four doors', (t) => {
  const { edges, communities } = fourRooms()
  const doors = edges.filter(({ from, to }) => communities![from] !== communities![to])
  t.is(edges.length, 164)
  t.is(doors.length, 4)
})

test('connected cliques have as many edges as cliques on their own', (t) => {
  const graph = connectedCliques(3, 5)
  t.is(graph.edges.length, 3 * 10)
  t.is(graph.edges.filter(({ from, to }) => graph.communities![from] !== graph.communities![to]).length, 3)
})
