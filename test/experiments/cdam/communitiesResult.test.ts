import test from 'ava'
import { communities } from '../../../src/experiments/cdam/communities.js'
import { carriedOut, rowsOf } from '../paper/carriedOut.js'

const result = carriedOut(communities, {
  graphs: ['pentagon', 'barbell:4:1'], neurons: 200, replicates: 1, mixtures: [[1, 0], [-0.5, 1.5]], heteros: [0.5, 1, 2], permutations: 20, levelVertices: 0,
})

test('the ancestor’s count of attractors stands beside ours, of graphs that it had', (t) => {
  t.deepEqual(result.comparison.map(({ published, ours, agrees }) => ({ published, ours, agrees })),
    [{ published: '3', ours: '3', agrees: true }])
})

test('tables have a row for each mixture, h, threshold and vertex of each graph', (t) => {
  t.is(rowsOf(result, 'clusters').length, 2 * 2)
  t.is(rowsOf(result, 'scale').length, 2 * 3)
  t.is(rowsOf(result, 'quiescence').length, 2)
  t.is(rowsOf(result, 'vertices').length, 15 + 9)
})

test('the summary says how many attractors there are at every scale', (t) => {
  t.regex(result.summary, /for h = 0\.5, 1, 2: pentagon 15 → 3 → 1; barbell:4:1 9 → \d → \d\./)
})
