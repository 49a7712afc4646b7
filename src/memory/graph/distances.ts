import { singleSourceLength } from 'graphology-shortest-path/unweighted.js'
import { toGraphology } from './graphology.js'
import type { MemoryGraph } from './memoryGraph.js'

/**
 * Geodesic distances: row μ has the least number of edges from μ to each vertex, along their direction and whatever
 * their weights; Infinity where no path leads there.
 */
export function distances(graph: MemoryGraph): Float64Array[] {
  const whole = toGraphology(graph)
  return Array.from({ length: graph.vertices }, (_, from) => {
    const row = new Float64Array(graph.vertices).fill(Infinity)
    for (const [to, length] of Object.entries(singleSourceLength(whole, from))) row[Number(to)] = length
    return row
  })
}
