import { alignedBytes } from '../kernels/arena.js'
import { packedLength } from '../words/word.js'
import { narrowWeightBits, type Circuit, type Population, type Projection } from './circuit.js'
import { cellsOf, type Share } from './share.js'
import { atMost } from './wiring/atMost.js'
import { delaySpan } from './wiring/delays.js'
import { spatialCounts, type Sheet } from './wiring/spatialCounts.js'

/** What the synapses of a projection take. */
export interface ProjectionSize {
  /** How many there are; where chance decides, about how many to expect. */
  readonly synapses: number
  readonly byChance: boolean
  /** How many there is room for: so many, or where chance decides what they will not exceed (see `atMost`). */
  readonly synapsesMax: number
  /** Memory that building takes for them, all of which is used unless chance decides. */
  readonly bytes: number
}

/** The populations that a projection connects, and how many cells of the target a share of a network has. */
export interface Ends {
  readonly from: Population
  readonly to: Population
  readonly first: number
  readonly here: number
}

export function endsOf({ populations }: Circuit, { from, to }: Projection, share: Share): Ends {
  const find = (name: string) => populations.find((one) => one.name === name)!
  const { first, count } = cellsOf(find(to), share)
  return { from: find(from), to: find(to), first, here: count }
}

/** Synapses and bytes of a projection in a share of a network. */
export function projectionSize(circuit: Circuit, projection: Projection, share: Share): ProjectionSize {
  const ends = endsOf(circuit, projection, share)
  const { mean, most } = synapseCounts(circuit, projection, ends)
  const bytes = bytesOf(circuit, projection, ends, most)
  return { synapses: Math.round(mean), byChance: mean !== most, synapsesMax: most, bytes }
}

/** How many synapses there are on average, and at most. */
function synapseCounts(
  { memory }: Circuit, { rule }: Projection, { from, to, first, here }: Ends,
): { readonly mean: number; readonly most: number } {
  switch (rule.kind) {
    case 'address':
      return exactly(here * (memory!.design.kind === 'dense' ? memory!.design.bits : memory!.design.claws))
    case 'all-to-all':
      return exactly(from.count * here)
    case 'one-to-one':
    case 'by-bit':
      return exactly(here * (from.count / to.count))
    case 'fixed-in-degree':
      return exactly(here * rule.inDegree)
    case 'fixed-out-degree': {
      const mean = from.count * rule.outDegree * here / to.count
      return here === to.count ? exactly(mean) : { mean, most: atMost(mean, from.count * rule.outDegree) }
    }
    case 'bernoulli': {
      const pairs = here * (from.count - (rule.autapses === false && from === to ? 1 : 0))
      return rule.probability === 1 ? exactly(pairs)
        : { mean: rule.probability * pairs, most: atMost(rule.probability * pairs, pairs) }
    }
    case 'list':
      return exactly(rule.pairs.filter(([, target]) => target >= first && target < first + here).length)
    case 'spatial':
      return 'inDegree' in rule ? exactly(here * rule.inDegree)
        : spatialCounts(rule.kernel, rule.probability, from as Sheet, to as Sheet, here)
  }
}

/** Connectivity and weights: what `Connections` in network.ts take. */
function bytesOf(circuit: Circuit, projection: Projection, { from, to, here }: Ends, synapses: number): number {
  const { rule, plasticity, weightQuanta, storage } = projection
  if (plasticity) {
    const each = plasticity.weightBits > narrowWeightBits ? 4 : 2
    return alignedBytes(each * synapses) + alignedBytes(2 * each * here) + alignedBytes(4 * here)
      + alignedBytes(each * here) + alignedBytes(8 * from.count)
  }
  if (storage === 'regenerated') return 0
  const slots = delaySpan(projection, from.position, to.position).count * from.count
  const sparse = alignedBytes(4 * synapses) + alignedBytes(4 * (slots + 1))
  switch (rule.kind) {
    case 'all-to-all':
      return 0
    case 'one-to-one':
    case 'by-bit':
      return typeof weightQuanta === 'number' ? sparse : 0
    case 'address': {
      const { design } = circuit.memory!
      if (design.kind === 'selected-coordinate') return sparse
      const row = packedLength(design.bits)
      return alignedBytes(4 * here * row) + 2 * alignedBytes(4 * row)
    }
    default:
      return sparse
  }
}

const exactly = (synapses: number) => ({ mean: synapses, most: synapses })
