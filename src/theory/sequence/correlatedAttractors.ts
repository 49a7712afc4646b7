import { InputError } from '../../errors/inputError.js'
import { integerIn } from '../integerIn.js'

/** The attractors of an endless sequence of random patterns. */
export interface CorrelatedAttractors {
  /** Overlap of the attractor that pattern 0 evokes with the patterns 0, 1, …, reach: of ±1, between 0 and 1. */
  readonly overlaps: Float64Array
  /** Correlation of the attractors of two patterns at a distance of 1, 2, …, 2·reach; beyond it is 0. */
  readonly correlations: Float64Array
}

const damping = 0.1
const stepsMax = 10_000

/**
 * The model of Griniasty, Tsodyks & Amit 1993 (Conversion of temporal correlations between stimuli to spatial
 * correlations between attractors, Neural Computation 5): ±1 cells without noise, couplings
 * J ∝ Σ_μ [ξ^μ ξ^μ + a·(ξ^{μ+1} ξ^μ + ξ^μ ξ^{μ+1})], many cells; a is `neighbourStrength`. A cell is the vector of its
 * bits in the patterns, and follows the sign of Σ_μ ξ^μ·(m_μ + a·(m_{μ−1} + m_{μ+1})), the overlaps m being means over
 * all such vectors. For ½ < a < 1 the attractor of pattern 0 overlaps by 77, 51, 13, 3, 1 of 128 at the distances 0 to 4,
 * and attractors correlate by 85/128, 85/256, 63/512, 41/1024, … whatever a is; for a < ½ it is the pattern itself.
 *
 * Exact: all 2^(2·reach + 1) vectors of the patterns that fields reach are enumerated, and all sums are of integers.
 * Throws an InputError unless 0 ≤ a < 1 and a is not ½, where cells are undecided; when reach is not in 1 … 7; or when
 * the attractor goes beyond it.
 */
export function correlatedAttractors(neighbourStrength: number, reach = 5): CorrelatedAttractors {
  const a = neighbourStrength
  if (!(a >= 0 && a < 1) || a === 0.5) {
    const allowed = 'a number from 0 to 1, without 0.5 and 1'
    throw new InputError({ field: 'neighbourStrength', problem: `found ${a}`, allowed })
  }
  integerIn('reach', reach, 1, 7)
  const width = 2 * reach + 1
  const cells = settled(a, reach, width)
  const overlaps = overlapsOf(cells, reach)
  if (overlaps[reach] !== 0) {
    throw new InputError({ field: 'reach', problem: `found ${reach}; the attractor goes beyond it`, allowed: 'more' })
  }
  const correlations = Float64Array.from({ length: 2 * reach }, (_, index) => correlation(cells, width, index + 1))
  return { overlaps, correlations }
}

/** The signs of all vectors in the attractor of pattern 0. Bit k of a vector's number is its bit in pattern k − reach. */
function settled(a: number, reach: number, width: number): Int8Array {
  const cells = Int8Array.from({ length: 2 ** width }, (_, vector) => bitOf(vector, reach))
  const overlaps = overlapsOf(cells, reach)
  for (let step = 0; step < stepsMax; step++) {
    // The overlaps move slowly, for synchronous cells may alternate between two states.
    const exact = overlapsOf(cells, reach)
    overlaps.forEach((overlap, distance) => (overlaps[distance]! += damping * (exact[distance]! - overlap)))
    const changed = align(cells, fieldsOf(overlaps, a, reach))
    if (!changed && !align(cells.slice(), fieldsOf(exact, a, reach))) return cells
  }
  throw new Error(`the overlaps did not settle in ${stepsMax} steps`)
}

const bitOf = (vector: number, place: number): number => ((vector >> place) & 1) * 2 - 1

/** m at the distances 0 … reach, the same on both sides. */
function overlapsOf(cells: Int8Array, reach: number): Float64Array {
  return Float64Array.from({ length: reach + 1 }, (_, distance) =>
    cells.reduce((sum, sign, vector) => sum + sign * bitOf(vector, reach + distance), 0) / cells.length)
}

/** m_k + a·(m_{k−1} + m_{k+1}) for the patterns −reach … reach. */
function fieldsOf(overlaps: Float64Array, a: number, reach: number): Float64Array {
  const at = (pattern: number): number => overlaps[Math.abs(pattern)] ?? 0
  return Float64Array.from({ length: 2 * reach + 1 }, (_, place) => {
    const pattern = place - reach
    return at(pattern) + a * (at(pattern - 1) + at(pattern + 1))
  })
}

/** Every vector takes the sign of its field, and keeps its own where that is 0. Tells whether one changed. */
function align(cells: Int8Array, fields: Float64Array): boolean {
  let changed = false
  for (let vector = 0; vector < cells.length; vector++) {
    let field = 0
    for (let place = 0; place < fields.length; place++) field += fields[place]! * bitOf(vector, place)
    if (field === 0 || Math.sign(field) === cells[vector]) continue
    cells[vector] = Math.sign(field)
    changed = true
  }
  return changed
}

/**
 * The mean product of the signs in the attractors of pattern 0 and of pattern `distance`, over all vectors of the
 * width + distance patterns that either depends on: by the mean sign for each choice of the bits that they share.
 */
function correlation(cells: Int8Array, width: number, distance: number): number {
  const shared = 2 ** (width - distance)
  const own = 2 ** distance
  let products = 0
  for (let bits = 0; bits < shared; bits++) {
    let early = 0
    let late = 0
    for (let other = 0; other < own; other++) {
      early += cells[bits * own + other]!
      late += cells[other * shared + bits]!
    }
    products += early * late
  }
  return products / (shared * own * own)
}
