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

test('the summary says how many attractors there are at both ends of the scale, and how well they agree at best', (t) => {
  t.regex(result.summary, /9 to 15 attractors at h = 0\.5, 1 (?:to \d )?attractors? at h = 2\./)
  t.regex(result.summary, /adjusted Rand index with the known communities is .*1\.00 \(pentagon, h = 1\)/)
  const rows = rowsOf(result, 'best')
  t.deepEqual(rows.map(({ graph }) => graph), ['pentagon', 'barbell:4:1'])
  for (const { graph, h, attractorRand } of rows) {
    const own = rowsOf(result, 'scale').filter((row) => row['graph'] === graph)
    t.is(attractorRand, Math.max(...own.map((row) => Number(row['attractorRand']))))
    t.true(own.some((row) => row['h'] === h && row['attractorRand'] === attractorRand))
  }
})
