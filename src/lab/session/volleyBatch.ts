import type { Volley } from '../../engine/volley.js'

/** Volleys in a few flat arrays, which go from a worker to its page without being copied. */
export interface VolleyBatch {
  /** The tick of each volley, counted from the onset of the presentation. */
  readonly ticks: Uint32Array
  /** The number of its population. */
  readonly populations: Uint8Array
  /** Its cells are `cells` from offsets[v] to before offsets[v + 1]. */
  readonly offsets: Uint32Array
  readonly cells: Uint32Array
}

/** Packs volleys whose populations are among `names`, with ticks counted from `onset` on. */
export function packVolleys(volleys: readonly Volley[], names: readonly string[], onset: number): VolleyBatch {
  const offsets = new Uint32Array(volleys.length + 1)
  volleys.forEach(({ cells }, index) => { offsets[index + 1] = offsets[index]! + cells.length })
  const cells = new Uint32Array(offsets[volleys.length]!)
  volleys.forEach((volley, index) => cells.set(volley.cells, offsets[index]))
  return {
    ticks: Uint32Array.from(volleys, ({ tick }) => tick - onset),
    populations: Uint8Array.from(volleys, ({ population }) => names.indexOf(population)),
    offsets, cells,
  }
}

/** The cells of one volley of a batch, without a copy. */
export const cellsOfVolley = ({ offsets, cells }: VolleyBatch, volley: number): Uint32Array =>
  cells.subarray(offsets[volley], offsets[volley + 1])

/** Spikes of each of `count` populations. */
export function spikesOf({ populations, offsets }: VolleyBatch, count: number): number[] {
  const spikes = Array.from({ length: count }, () => 0)
  populations.forEach((population, volley) => { spikes[population]! += offsets[volley + 1]! - offsets[volley]! })
  return spikes
}

/** The buffers of a batch, to be handed over with a message. */
export const buffersOf = ({ ticks, populations, offsets, cells }: VolleyBatch): ArrayBuffer[] =>
  [ticks, populations, offsets, cells].map(({ buffer }) => buffer as ArrayBuffer)
