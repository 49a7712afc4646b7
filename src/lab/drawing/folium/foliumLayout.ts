import { circuitRoles, type DrawnCircuit } from '../circuitRoles.js'
import type { Role } from '../scheme.js'
import { spreadLabels } from '../charts/spreadLabels.js'

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A population at its place: cell i is at (x[i], y[i]), in CSS pixels. */
export interface PlacedPopulation {
  readonly name: string
  readonly role: Role
  readonly count: number
  readonly x: Float32Array
  readonly y: Float32Array
  readonly radius: number
  readonly box: Box
  /** Where its label stands, on the left of which the text begins. */
  readonly labelX: number
  readonly labelY: number
}

export interface FoliumLayout {
  readonly width: number
  readonly height: number
  /** Where cells are; on the left of it is room for labels, if there is any. */
  readonly left: number
  readonly right: number
  readonly populations: readonly PlacedPopulation[]
  /** How far down a place in the folium is: across 0 to 1, depth 0 to 1, with the layers' borders of `depths`. */
  place(across: number, depth: number): number
}

/** Borders of the layers, from the pia at 0 downwards, as fractions of the drawing's height. */
export const depths = {
  pia: 0.03, molecular: 0.34, purkinje: 0.425, granular: 0.72, whiteMatter: 0.79, nuclear: 0.85, other: 0.91,
  olive: 0.97,
} as const

/** Where cells of a role lie. `row`: a layer in which cell i of n is at the place i of n; else all over it. */
const regions: Readonly<Record<Role, { from: number; to: number; row: boolean; radiusMax: number }>> = {
  interneuron: { from: depths.pia, to: depths.molecular, row: false, radiusMax: 3.5 },
  stellate: { from: depths.pia, to: 0.2, row: false, radiusMax: 3.5 },
  basket: { from: 0.22, to: depths.molecular, row: false, radiusMax: 3.5 },
  purkinje: { from: depths.molecular, to: depths.purkinje, row: true, radiusMax: 7 },
  golgi: { from: depths.purkinje + 0.015, to: 0.53, row: false, radiusMax: 5 },
  granule: { from: depths.purkinje, to: depths.granular, row: false, radiusMax: 1 },
  mossy: { from: 0.47, to: depths.granular - 0.01, row: false, radiusMax: 3 },
  rhythm: { from: depths.granular, to: depths.granular + 0.02, row: true, radiusMax: 2 },
  nuclear: { from: depths.whiteMatter, to: depths.nuclear, row: true, radiusMax: 5 },
  other: { from: depths.nuclear + 0.01, to: depths.other, row: true, radiusMax: 3 },
  climbing: { from: depths.other, to: depths.olive, row: true, radiusMax: 4 },
}

/** The width from which on labels have a margin of their own. */
export const wideFrom = 640
const labelMargin = 172
const loopMargin = 34
const labelGap = 17
const pitchMin = 6

/**
 * Where everything of a circuit is drawn: a folium in section, pia on top, with the white matter, nuclear cells and the
 * inferior olive below. Schematic: layers are in their order, not to scale. The same for the same circuit and size.
 * Cells of a layer that is one cell high in the animal (Purkinje, and what belongs to them one to one) keep their
 * column and are staggered where there is no room; others are spread evenly by a low-discrepancy sequence.
 */
export function foliumLayout(circuit: DrawnCircuit, width: number, height: number): FoliumLayout {
  const [left, right] = width >= wideFrom ? [labelMargin, width - loopMargin] : [8, width - 18]
  const arch = height * 0.045
  const place = (across: number, depth: number): number => {
    const away = 2 * across - 1
    const bent = Math.min(1, Math.max(0, (depths.whiteMatter - depth) / (depths.whiteMatter - depths.granular)))
    return height * depth + arch * away * away * bent
  }
  const found = circuitRoles(circuit)
  const columns = columnsOf(circuit)
  const shares = sharesOf(circuit.populations, found)
  const placed = circuit.populations.map(({ name, count }, index): Omit<PlacedPopulation, 'labelX' | 'labelY'> => {
    const role = found[index]!
    const region = regions[role]
    const [from, to] = shares[index]!
    const [start, end] = [left + from * (right - left), left + to * (right - left)]
    const box = { left: start, right: end, top: height * region.from, bottom: height * region.to }
    const x = new Float32Array(count)
    const y = new Float32Array(count)
    const tall = box.bottom - box.top
    const rows = region.row
      ? Math.max(1, Math.min(Math.ceil((count * pitchMin) / (end - start)), Math.floor(tall / 4))) : 1
    const wrap = columns.get(name) ?? count
    const rails = Math.ceil(count / wrap)
    for (let cell = 0; cell < count; cell++) {
      const across = region.row || wrap < count ? ((cell % wrap) + 0.5) / wrap : even(cell, 0, count)
      const rail = Math.floor(cell / wrap)
      const deep = region.row ? ((cell % rows) + 0.5) / rows
        : wrap < count ? (rail + 0.08 + 0.84 * scatter(cell, 1)) / rails : even(cell, 1, count)
      x[cell] = start + across * (end - start)
      const inFolium = (x[cell]! - left) / (right - left)
      y[cell] = place(inFolium, region.from + deep * (region.to - region.from))
    }
    const area = ((end - start) * tall) / Math.max(1, count)
    const pitch = region.row ? Math.min(((end - start) / count) * rows, tall / rows) : Math.sqrt(area)
    const radius = Math.max(0.8, Math.min(region.radiusMax, pitch * (region.row ? 0.42 : 0.27)))
    return { name, role, count, x, y, radius, box }
  })
  const labelX = width >= wideFrom ? 0 : left + 4
  const wanted = placed.map(({ box: { top, bottom } }) => (top + bottom) / 2)
  const labels = spreadLabels(wanted, labelGap, 12, height - 12)
  return {
    width, height, left, right, place,
    populations: placed.map((population, index) => ({ ...population, labelX, labelY: labels[index]! })),
  }
}

/** The R2 sequence (Roberts 2018, "The unreasonable effectiveness of quasirandom sequences"): powers of 1/1.3247…. */
const r2 = [0.7548776662466927, 0.5698402909980532] as const

/** A place from 0 to 1 of cell i of n: spread evenly, then off by less than cells are apart, so that no rows show. */
const even = (cell: number, axis: 0 | 1, count: number): number =>
  fraction(1 + 0.5 + cell * r2[axis] + 0.9 * (scatter(cell, axis) - 0.5) / Math.sqrt(Math.max(1, count)))

/** A number from 0 to 1 that looks like chance, the same for the same cell (the mixing steps of MurmurHash3). */
function scatter(cell: number, axis: 0 | 1): number {
  let mixed = Math.imul(2 * cell + axis + 1, 0x9e3779b1)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32
}

const fraction = (value: number): number => value - Math.floor(value)

/** Populations of which several cells share a column: the two mossy fibres of a bit stand in the column of the bit. */
function columnsOf({ populations, memoryRoles }: DrawnCircuit): Map<string, number> {
  const bits = populations.find(({ name }) => name === memoryRoles?.readout)?.count
  return new Map(bits === undefined ? [] : [[memoryRoles!.address, bits]])
}

const shareMin = 0.15

/** Which part of its region each population has, where several have the same role: by count, but none a sliver. */
function sharesOf(populations: DrawnCircuit['populations'], found: readonly Role[]): (readonly [number, number])[] {
  const weightOf = (index: number): number => {
    const total = populations.reduce((sum, { count }, other) => sum + (found[other] === found[index] ? count : 0), 0)
    return Math.max(shareMin, populations[index]!.count / Math.max(1, total))
  }
  return populations.map((_, index) => {
    const same = populations.map((_population, other) => other).filter((other) => found[other] === found[index])
    const total = same.reduce((sum, other) => sum + weightOf(other), 0)
    const before = same.filter((other) => other < index).reduce((sum, other) => sum + weightOf(other), 0)
    return [before / total, (before + weightOf(index)) / total] as const
  })
}
