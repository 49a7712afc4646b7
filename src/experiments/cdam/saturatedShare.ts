import type { MemoryCircuit } from '../../circuit/circuit.js'
import { sdmOf } from '../../levels/sdmOfCircuit.js'
import { writeGraph, type GraphOfWords } from '../../memory/dynamics/writeGraph.js'

/**
 * The share of sums (one for each bit, at each stored word) that are not those of the same hard locations with `wide`
 * counters once a graph is written: what saturation has changed, 0 … 1.
 */
export function saturatedShare(circuit: MemoryCircuit, wide: MemoryCircuit, graph: GraphOfWords, seed: number): number {
  const [sums, wideSums] = [circuit, wide].map((one) => {
    const memory = sdmOf({ circuit: one, seed })
    writeGraph(memory, graph)
    return graph.words.map((word) => memory.sums(word))
  })
  const changed = sums!.reduce((count, own, word) =>
    count + own.filter((sum, bit) => sum !== wideSums![word]![bit]).length, 0)
  return changed / (graph.words.length * graph.words[0]!.length)
}
