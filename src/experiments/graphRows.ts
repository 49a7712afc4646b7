import { graphLayout } from '../memory/graph/graphLayout.js'
import type { MemoryGraph } from '../memory/graph/memoryGraph.js'
import type { CellValue, Plot } from './experiment.js'

type Cells = Readonly<Record<string, CellValue>>

/** What all drawings of graphs have in common. */
export const graphDrawing = {
  mark: 'network', x: { key: 'x', title: 'x' }, y: { key: 'y', title: 'y' }, link: { x: 'toX', y: 'toY' },
} as const satisfies Partial<Plot>

/**
 * The rows of a drawing of a graph: one for each vertex with its name, what `said` says of it and its place, and one for
 * each edge between two vertices. All rows have the columns `given`, such as the panel.
 */
export function graphRows(graph: MemoryGraph, said: (vertex: number) => Cells, given: Cells = {}): Record<string, CellValue>[] {
  const places = graphLayout(graph).map(({ x, y }) => ({ x: rounded(x), y: rounded(y) }))
  const nothing = Object.fromEntries(Object.keys(said(0)).map((key) => [key, '']))
  const edges = graph.edges.filter(({ from, to }) => from !== to)
  return [
    ...places.map((place, vertex) =>
      ({ ...given, vertex: graph.labels[vertex]!, ...said(vertex), ...place, toX: '', toY: '' })),
    ...edges.map(({ from, to }) =>
      ({ ...given, vertex: '', ...nothing, ...places[from]!, toX: places[to]!.x, toY: places[to]!.y })),
  ]
}

/** Never −0. */
const rounded = (value: number): number => Number(value.toFixed(3)) + 0
