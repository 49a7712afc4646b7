import type { MemoryGraph } from '../../memory/graph/memoryGraph.js'
import type { Plot } from '../experiment.js'
import { graphDrawing, graphRows } from '../graphRows.js'

/** The correlations of the states that all starts lead to, by what they are of. */
export interface AttractorMatrix {
  readonly panel: string
  readonly correlations: readonly Float64Array[]
}

/** Graphs with more vertices are not drawn. */
const verticesMax = 150
/** And no more drawings beside each other, evenly spaced. */
const panelsMax = 4

/**
 * The graph, a panel for each matrix, coloured by how the attractor of each vertex correlates with that of the first one;
 * none of a graph that is too large. `said` is what the caption says of the states.
 */
export function attractorGraph(graph: MemoryGraph, matrices: readonly AttractorMatrix[], said: string): Plot[] {
  if (graph.vertices > verticesMax) return []
  const names = [...new Set(graph.communities)]
  return [{
    ...graphDrawing, name: 'attractor-graph', title: `Attractors on ${graph.name}`,
    caption: 'Colour: Pearson’s correlation of the state that a vertex comes to with the state that the start '
      + `(${graph.labels[0]!}) comes to. ${said}`,
    rows: spread(matrices).flatMap(({ panel, correlations }) => graphRows(graph, (vertex) => ({
      correlation: Number(correlations[0]![vertex]!.toFixed(3)) + 0,
      kind: vertex === 0 ? 'start' : graph.communities === undefined ? 'other'
        : `community ${names.indexOf(graph.communities[vertex]!) + 1}`,
    }), { panel })),
    colour: { key: 'correlation', title: 'correlation with the start’s' }, shape: 'kind', panel: 'panel',
  }]
}

/** At most so many, the first and the last among them. */
const spread = <Item>(all: readonly Item[]): Item[] => (all.length <= panelsMax ? [...all]
  : Array.from({ length: panelsMax }, (_, index) => all[Math.round((index * (all.length - 1)) / (panelsMax - 1))]!))
