import type { SynapticDelays } from './delays.js'
import type { Range } from './range.js'
import type { Rows, RowsPart } from './rows.js'

/**
 * Turns rows into compressed ones by delay and source: the targets of source s with delay d (counted from the least)
 * are `targets` from `offsets[k]` to before `offsets[k + 1]`, where k = d · sources + s. Targets are counted from the
 * first of `here`, and those of a source ascend if they do in its row. Rows by source have targets counted from
 * `origin`. `offsets` is zeroed. A counting sort, which goes through the rows twice. Returns the number of synapses.
 */
export function compress(
  rows: Rows, sources: number, here: Range, origin: number, delays: SynapticDelays | undefined, offsets: Uint32Array,
  targets: Uint32Array,
): number {
  if (rows.by === 'source' && !delays) return append(rows, offsets, targets)
  for (const part of rows.parts()) {
    const { slots, count } = located(part, rows.by, sources, here, origin, delays)
    for (let synapse = 0; synapse < count; synapse++) offsets[slots[synapse]! + 1]!++
  }
  for (let slot = 1; slot < offsets.length; slot++) offsets[slot]! += offsets[slot - 1]!
  const synapses = offsets.at(-1)!
  demandRoom(synapses, targets)
  for (const part of rows.parts()) {
    const { slots, targets: placed, count } = located(part, rows.by, sources, here, origin, delays)
    for (let synapse = 0; synapse < count; synapse++) targets[offsets[slots[synapse]!]!++] = placed[synapse]!
  }
  offsets.copyWithin(1, 0, offsets.length - 1)
  offsets[0] = 0
  return synapses
}

/** Rows by source are in their order already. */
function append(rows: Rows, offsets: Uint32Array, targets: Uint32Array): number {
  let synapses = 0
  for (const part of rows.parts()) {
    const added = part.offsets[part.rows]!
    demandRoom(synapses + added, targets)
    targets.set(part.cells.subarray(0, added), synapses)
    for (let row = 0; row < part.rows; row++) offsets[part.first + row + 1] = synapses + part.offsets[row + 1]!
    synapses += added
  }
  return synapses
}

interface Located {
  readonly slots: Uint32Array | Uint16Array
  readonly targets: Uint32Array
  readonly count: number
}

/** Where each synapse of a part belongs: its delay and source as one number, and its target. */
function located(
  part: RowsPart, by: Rows['by'], sources: number, { first, count: targetCount }: Range, origin: number,
  delays: SynapticDelays | undefined,
): Located {
  const { offsets, cells } = part
  const length = offsets[part.rows]!
  const targets = new Uint32Array(length)
  if (!delays) {
    for (let row = 0; row < part.rows; row++) targets.fill(part.first + row - first, offsets[row], offsets[row + 1])
    return { slots: cells, targets, count: length }
  }
  const slots = new Uint32Array(length)
  let count = 0
  for (let row = 0; row < part.rows; row++) {
    const delay = delays.row(part.first + row)
    for (let synapse = offsets[row]!; synapse < offsets[row + 1]!; synapse++) {
      const cell = cells[synapse]!
      const later = delay(by === 'source' ? cell + origin : cell)
      const target = (by === 'source' ? cell + origin : part.first + row) - first
      if (target < 0 || target >= targetCount) continue
      slots[count] = later * sources + (by === 'source' ? part.first + row : cell)
      targets[count++] = target
    }
  }
  return { slots, targets, count }
}

function demandRoom(synapses: number, targets: Uint32Array): void {
  if (synapses > targets.length) throw new Error(`${synapses} synapses were drawn, but there is room for ${targets.length}`)
}
