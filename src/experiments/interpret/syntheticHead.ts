import type { MemoryGraph } from '../../memory/graph/memoryGraph.js'
import { normalisedAdjacency } from '../../memory/graph/normalise.js'
import type { Stream } from '../../random/stream.js'
import { normalQuantile } from '../../theory/numeric/normalQuantile.js'
import type { HeadArrays } from './head.js'
import { neighbourSums } from './neighbourSums.js'

export interface SyntheticSetting {
  readonly graph: MemoryGraph
  /** Columns of a key, and of a value. */
  readonly size: number
  readonly a: number
  readonly h: number
  /** The standard deviation of what is added to each element of a value; those of keys have 1. */
  readonly noise: number
  /** Whether values go through a random linear map. */
  readonly mapped: boolean
}

/** A head of which all is known: normal keys, values a·k + h·Σ M·k, through a map or not, and normal noise. */
export function syntheticHead({ graph, size, a, h, noise, mapped }: SyntheticSetting, draws: Stream): HeadArrays {
  const normal = (): number => normalQuantile((draws.uint32() + 0.5) / 2 ** 32)
  const matrix = (rows: number, scale: number): Float64Array[] =>
    Array.from({ length: rows }, () => Float64Array.from({ length: size }, () => scale * normal()))
  const keys = matrix(graph.vertices, 1)
  const sums = neighbourSums(normalisedAdjacency(graph), keys)
  const mixed = keys.map((key, token) => key.map((value, column) => a * value + h * sums[token]![column]!))
  const map = mapped ? matrix(size, 1 / Math.sqrt(size)) : undefined
  const through = map === undefined ? mixed : mixed.map((row) => Float64Array.from({ length: size }, (_, column) =>
    row.reduce((sum, value, place) => sum + value * map[place]![column]!, 0)))
  return { source: 'synthetic', keys, values: through.map((row) => row.map((value) => value + noise * normal())) }
}
