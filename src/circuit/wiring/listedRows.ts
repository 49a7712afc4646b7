import type { Range } from './range.js'
import type { Rows } from './rows.js'

/** Rows by source of synapses that are listed as pairs of source and target, of some targets, counted from the first. */
export function listedRows(
  pairs: readonly (readonly [source: number, target: number])[], sources: number, { first, count }: Range,
): Rows {
  const here = pairs.filter(([, target]) => target >= first && target < first + count)
    .sort(([left], [right]) => left - right)
  const offsets = new Uint32Array(sources + 1)
  for (const [source] of here) offsets[source + 1]!++
  for (let source = 0; source < sources; source++) offsets[source + 1]! += offsets[source]!
  const part = { first: 0, rows: sources, offsets, cells: Uint32Array.from(here, ([, target]) => target - first) }
  return { by: 'source', parts: () => [part] }
}
