/** The four modes that Burns (2024) names. */
export const recallModes = [
  'auto-association', 'narrow hetero-association', 'wide hetero-association', 'neutral quiescence',
] as const
export type RecallMode = (typeof recallModes)[number]

/** What a mode is told from, over all starts. */
export interface RecallSigns {
  /** How far attention depends on the start: `attentionSpread`. */
  readonly spread: number
  /** How many vertices have attention above `attentionMin`, on average. */
  readonly active: number
  /** The mean correlation of the states of linked vertices, above that of vertices far apart. */
  readonly neighbour: number
  /** The share of starts from which no vertex has attention, where there is no softmax; 0 unless stated. */
  readonly lost?: number
}

/** A vertex with less attention is not active. */
export const attentionMin = 0.01
const spreadQuiescent = 0.05
const activeWide = 2.2
const neighbourNarrow = 0.1

/**
 * The mode by this rule, which is ours: attention is the same from all starts, to 0.05, or from most of them on no
 * vertex: quiescence; it rests on more than two vertices (on average more than 2.2): wide; on one or two, and states of
 * neighbours correlate by more than 0.1 above those far apart: narrow; else auto-association. A state that has not settled
 * has a mode, too: that of its last moment.
 */
export function recallMode({ spread, active, neighbour, lost = 0 }: RecallSigns): RecallMode {
  if (spread < spreadQuiescent || lost > 0.5) return 'neutral quiescence'
  if (active > activeWide) return 'wide hetero-association'
  return neighbour > neighbourNarrow ? 'narrow hetero-association' : 'auto-association'
}

/** The greatest total variation distance (0 to 1) between the attention from the first start and from any other. */
export function attentionSpread(attention: readonly Float64Array[]): number {
  const [first] = attention
  return attention.reduce((most, weights) => Math.max(most,
    weights.reduce((sum, weight, vertex) => sum + Math.abs(weight - first![vertex]!), 0) / 2), 0)
}

/** The number of vertices with attention above `attentionMin`, averaged over starts. */
export function activeVertices(attention: readonly Float64Array[]): number {
  const counts = attention.map((weights) => weights.reduce((count, weight) => count + (weight > attentionMin ? 1 : 0), 0))
  return counts.reduce((sum, count) => sum + count, 0) / counts.length
}
