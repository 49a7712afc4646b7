import test from 'ava'
import { communities, effectiveBetaOf } from '../../../src/experiments/cdam/communities.js'
import { parseGraph } from '../../../src/experiments/cdam/parseGraph.js'
import { carriedOut, rowsOf } from '../paper/carriedOut.js'

const small = { neurons: 300, replicates: 2, mixtures: [[1, 0], [-0.5, 1.5]], heteros: [0.5, 2], permutations: 50, levelVertices: 0 }

test('clusters agree with communities by hetero-association and not without it', (t) => {
  const rows = rowsOf(carriedOut(communities, { ...small, graphs: ['pentagon'] }), 'clusters')
  t.true(Math.abs(Number(rows[0]!['adjustedRand'])) < 0.3)
  t.is(rows[1]!['adjustedRand'], 1)
  t.true(Number(rows[1]!['probability']) < 0.05)
  t.true(Number(rows[1]!['within']) > 0.9 && Number(rows[1]!['between']) < 0)
})

test('a graph of a file takes part under its name, with the attractor of each vertex by its label', (t) => {
  const graph = parseGraph({
    labels: ['ann', 'bob', 'cy', 'dee', 'eve', 'fay'],
    edges: [['ann', 'bob'], ['bob', 'cy'], ['ann', 'cy'], ['cy', 'dee'], ['dee', 'eve'], ['eve', 'fay'], ['dee', 'fay']],
  }, 'friends.json')
  const result = carriedOut(communities, { ...small, graphs: ['friends.json'], clusters: 2 }, 1, { graphs: new Map([['friends.json', graph]]) })
  const rows = rowsOf(result, 'vertices')
  t.deepEqual(rows.map(({ label }) => label), ['ann', 'bob', 'cy', 'dee', 'eve', 'fay'])
  t.deepEqual(rows.map((row) => row['h2']), [0, 0, 0, 3, 3, 3])
  t.true(rowsOf(result, 'clusters').every(({ adjustedRand }) => adjustedRand === ''))
})

test('a directed graph is refused, and an unknown one named', (t) => {
  t.throws(() => carriedOut(communities, { ...small, graphs: ['karate', 'directed-ring:5'] }), { message: /experiment\.graphs\.1.*directed/ })
  t.throws(() => carriedOut(communities, { ...small, graphs: ['karat'] }), { message: /did you mean "karate"/ })
})

test('β_eff of the published setting is 83.3', (t) => {
  t.is(effectiveBetaOf({ beta: 1, neurons: 1000 }).toFixed(1), '83.3')
})
