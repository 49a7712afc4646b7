import test from 'ava'
import { attractorGraph } from '../../../src/experiments/cdam/attractorGraph.js'
import { graphNamed } from '../../../src/memory/graph/namedGraphs.js'
import { plotFigure } from '../../../src/report/plotFigure.js'
import { renderFigure } from '../../../src/report/renderFigure.js'

const matrixOf = (vertices: number) => Array.from({ length: vertices }, (_, from) =>
  Float64Array.from({ length: vertices }, (_unused, to) => (from === to ? 1 : -0.25)))
const panels = (count: number, vertices: number) =>
  Array.from({ length: count }, (_, index) => ({ panel: `p${index}`, correlations: matrixOf(vertices) }))

test('each vertex says how its attractor correlates with that of the first, which is the start', async (t) => {
  const [plot] = attractorGraph(graphNamed('ring:6', 1, 'graph'), panels(1, 6), 'Said.')
  const vertices = plot!.rows.filter(({ vertex }) => vertex !== '')
  t.deepEqual(vertices.map(({ correlation, kind }) => [correlation, kind]),
    [[1, 'start'], ...Array.from({ length: 5 }, () => [-0.25, 'other'])])
  t.deepEqual((await renderFigure(plotFigure(plot!))).warnings, [])
  t.regex(plot!.caption, /Said\.$/)
})

test('of many panels four are drawn, the first and the last among them; communities have shapes', (t) => {
  const [plot] = attractorGraph(graphNamed('karate', 1, 'graph'), panels(6, 34), '')
  t.deepEqual([...new Set(plot!.rows.map(({ panel }) => panel))], ['p0', 'p2', 'p3', 'p5'])
  t.deepEqual(new Set(plot!.rows.map(({ kind }) => kind)), new Set(['start', 'community 1', 'community 2', '']))
})

test('a graph that is too large is not drawn', (t) => {
  t.deepEqual(attractorGraph(graphNamed('ring:200', 1, 'graph'), panels(1, 200), ''), [])
})
