import test from 'ava'
import { communities } from '../../../src/experiments/cdam/communities.js'
import { plotFigure } from '../../../src/report/plotFigure.js'
import { renderFigure } from '../../../src/report/renderFigure.js'
import { carriedOut } from '../paper/carriedOut.js'

const result = carriedOut(communities, {
  graphs: ['pentagon', 'barbell:4:1'], neurons: 200, replicates: 1, mixtures: [[1, 0], [-0.5, 1.5]], heteros: [0.5, 1, 2], permutations: 20,
  levelVertices: 0,
})

test('every figure is drawn without a complaint of Vega', async (t) => {
  t.deepEqual(result.plots.map(({ name }) => name),
    ['attractors-by-scale', 'segmentations', 'agreement', 'attractor-graph', 'correlations-pentagon', 'correlations'])
  for (const plot of result.plots) t.deepEqual((await renderFigure(plotFigure(plot))).warnings, [], plot.name)
})

test('cells of a correlation matrix are all pairs, and those of the diagonal 1', (t) => {
  const { rows } = result.plots.find(({ name }) => name === 'correlations-pentagon')!
  t.is(rows.length, 2 * 15 * 15)
  for (const { from, to, correlation } of rows) if (from === to) t.is(correlation, 1)
})

test('segmentations link the places of vertices, and shapes tell communities', (t) => {
  const { rows } = result.plots.find(({ name }) => name === 'segmentations')!
  const vertices = rows.filter(({ vertex }) => vertex !== '')
  t.is(vertices.length, 15 + 9)
  t.is(rows.length - vertices.length, 30 + 6 + 6 + 2)
  const pentagon = vertices.slice(0, 15)
  for (const one of pentagon) for (const other of pentagon) t.is(one['attractor'] === other['attractor'], one['community'] === other['community'])
})
