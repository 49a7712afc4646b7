import test from 'ava'
import { InputError } from '../../src/errors/inputError.js'
import { readGraph } from '../../src/files/readGraph.js'
import { tutteGraph, weightedKarate } from '../../src/memory/graph/shippedGraphs.js'

test('the shipped files have the shape of a user’s', (t) => {
  t.deepEqual(readGraph('data/graphs/tutte.json').adjacency, tutteGraph().adjacency)
  t.deepEqual(readGraph('data/graphs/karate-weighted.json').communities, weightedKarate().communities)
  for (const name of ['pentagon', 'rooms']) t.true(readGraph(`data/graphs/${name}.json`).vertices > 0)
})

test('a file that is not there is named', (t) => {
  t.throws(() => readGraph('no-such-graph.json'), { instanceOf: InputError, message: /no-such-graph\.json/ })
})
