import { memoryGraph, type MemoryGraph } from './memoryGraph.js'

/** A graph as a JSON file has it. */
export interface GraphFile {
  readonly title?: string | undefined
  /** Where it comes from. */
  readonly source?: string | undefined
  /** Whether edges run one way; not, unless stated. */
  readonly directed?: boolean | undefined
  /** How many vertices there are; as many as labels, unless stated. */
  readonly vertices?: number | undefined
  readonly labels?: readonly string[] | undefined
  /** The known community of each vertex. */
  readonly communities?: readonly string[] | undefined
  /** `[from, to]` or `[from, to, weight]`, by number from 0 on or by label. */
  readonly edges: readonly (readonly (number | string)[])[]
}

/** The graph of a file. Throws an InputError as `memoryGraph` does, and for a label that no vertex has. */
export function graphOfFile(name: string, file: GraphFile): MemoryGraph {
  const { directed = false, labels, communities, vertices = labels?.length ?? 0, edges } = file
  const numbers = new Map(labels?.map((label, vertex) => [label, vertex]))
  const numbered = (end: number | string | undefined): number =>
    (typeof end === 'number' ? end : numbers.get(end ?? '') ?? NaN)
  return memoryGraph({
    name, directed, vertices, ...(labels && { labels }), ...(communities && { communities }),
    edges: edges.map(([from, to, weight = 1]) => [numbered(from), numbered(to), Number(weight)] as const),
  })
}
