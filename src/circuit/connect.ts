import type { Kernels } from '../kernels/kernels.js'
import { stream } from '../random/stream.js'
import { packedLength } from '../words/word.js'
import { narrowWeightBits, type Circuit, type Plasticity } from './circuit.js'
import type { Connections, ConnectionsBase, PlasticConnections } from './network.js'
import { compress } from './wiring/compress.js'
import { delaySpan, synapticDelays } from './wiring/delays.js'
import { drawAddresses } from './wiring/drawAddresses.js'
import { drawClaws } from './wiring/drawClaws.js'
import { locationKey } from './wiring/locationKey.js'
import type { Rows } from './wiring/rows.js'
import { isBySource, placesOf, rowDrawing, rowsOf, type Bench } from './wiring/wire.js'

/** What was drawn for the addresses of granule cells. */
export interface Drawn {
  /** The fibre (of the address population) that each claw touches, location-major; selected-coordinate design only. */
  readonly claws?: Uint16Array
  /** The packed address of each location; dense design only. */
  readonly addresses?: Uint32Array
}

/** Where connections are built, and how many synapses they may have. */
export interface Site extends Bench {
  readonly circuit: Circuit
  readonly seed: number
  readonly kernels: Kernels
  readonly synapsesMax: number
}

/** The connections of a projection, onto the targets that are here, in the memory of the kernels. */
export function connect(site: Site, base: ConnectionsBase): { connections: readonly Connections[]; drawn?: Drawn } {
  const { kernels, seed } = site
  const { projection, from, to } = base
  const { rule, plasticity, storage, spread } = projection
  if (plasticity) return { connections: [plastic(kernels, base, plasticity)] }
  switch (rule.kind) {
    case 'address':
      return addressed(site, base)
    case 'all-to-all':
      return { connections: [{ ...base, kind: 'uniform', weights: weightsOf(base) }] }
    case 'one-to-one':
      return { connections: [modulo(kernels, base, from.population.count)] }
    case 'by-bit':
      return { connections: [modulo(kernels, base, to.population.count)] }
    default: {
      const ends = { seed, kernels, projection, from: from.population, to: to.population }
      const here = { first: to.first, count: to.count }
      if (storage === 'regenerated') {
        const drawing = rowDrawing({ ...ends, wanted: here })!
        return { connections: [{ ...base, kind: 'regenerated', drawing, weight: oneWeight(base) }] }
      }
      // The delays of a row are drawn one after the other, so it must be there as a whole.
      const wanted = spread && isBySource(rule) ? { first: 0, count: to.population.count } : here
      return { connections: sparse(site, base, rowsOf({ ...ends, wanted }, site), wanted.first) }
    }
  }
}

/** Compressed rows: connections for every delay that some synapse has. */
function sparse(site: Site, base: ConnectionsBase, rows: Rows, origin: number): readonly Connections[] {
  const { kernels, seed, synapsesMax } = site
  const { projection, from, to } = base
  const sources = from.population.count
  const span = delaySpan(projection, from.population.position, to.population.position)
  const offsets = kernels.uint32(span.count * sources + 1)
  const targets = kernels.uint32(synapsesMax)
  const places = projection.spread?.kind === 'distance'
    ? [placesOf(from.population, seed), placesOf(to.population, seed)] : []
  const [rowPlaces, otherPlaces] = rows.by === 'source' ? places : places.toReversed()
  const { key } = stream(seed, `${projection.name}/delays`)
  const delays = synapticDelays(projection, span, key, rowPlaces, otherPlaces)
  compress(rows, sources, to, origin, delays, offsets, targets)
  const weight = oneWeight(base)
  return Array.from({ length: span.count }, (_, later): Connections => ({
    ...base, kind: 'sparse', delayTicks: span.leastTicks + later, weight, targets,
    offsets: offsets.subarray(later * sources, (later + 1) * sources + 1),
  })).filter((part) => part.kind !== 'sparse' || span.count === 1 || part.offsets[0]! < part.offsets[sources]!)
}

/** Source i to target i mod `modulus`: sparse, but where weights differ. */
function modulo(kernels: Kernels, base: ConnectionsBase, modulus: number): Connections {
  if (typeof base.projection.weightQuanta !== 'number') {
    return { ...base, kind: 'modulo', modulus, weights: weightsOf(base) }
  }
  const { from, to } = base
  const sources = from.population.count
  const offsets = kernels.uint32(sources + 1)
  const targets = kernels.uint32(to.count * (sources / modulus))
  let synapses = 0
  for (let source = 0; source < sources; source++) {
    const target = source % modulus - to.first
    if (target >= 0 && target < to.count) targets[synapses++] = target
    offsets[source + 1] = synapses
  }
  return { ...base, kind: 'sparse', offsets, targets, weight: oneWeight(base) }
}

/** The projection with the rule `address`, and what was drawn for it. */
function addressed(site: Site, base: ConnectionsBase): { connections: readonly Connections[]; drawn: Drawn } {
  const { kernels, circuit, seed } = site
  const { design } = circuit.memory!
  const key = locationKey(design, base.projection.name, seed)
  if (design.kind === 'selected-coordinate') {
    const claws = drawClaws(base.to, design.bits, design.claws, key)
    const offsets = Uint32Array.from({ length: base.to.count + 1 }, (_, row) => row * design.claws)
    const rows: Rows = {
      by: 'target', parts: () => [{ first: base.to.first, rows: base.to.count, offsets, cells: claws }],
    }
    return { connections: sparse(site, base, rows, base.to.first), drawn: { claws } }
  }
  const row = packedLength(design.bits)
  const addresses = kernels.uint32(base.to.count * row)
  drawAddresses(addresses, base.to.first, design.bits, key)
  const masks = { ones: kernels.uint32(row), zeros: kernels.uint32(row) }
  const dense: Connections = { ...base, kind: 'dense', addresses, ...masks, weight: oneWeight(base) }
  return { connections: [dense], drawn: { addresses } }
}

function plastic(kernels: Kernels, base: ConnectionsBase, plasticity: Plasticity): PlasticConnections {
  const sources = base.from.population.count
  const width = base.to.count
  const isWide = plasticity.weightBits > narrowWeightBits
  const weights = isWide ? kernels.int32 : kernels.int16
  return {
    ...base, kind: 'plastic', plasticity,
    rows: weights(sources * width),
    sums: isWide ? kernels.float64(width) : kernels.int32(width),
    potentiation: weights(width),
    eligibility: kernels.float64(sources),
    columns: kernels.uint32(width),
  }
}

/** The one weight of a projection whose rule has no weights per target. */
function oneWeight({ projection: { name, weightQuanta } }: ConnectionsBase): number {
  if (typeof weightQuanta === 'number') return weightQuanta
  throw new Error(`projection ${name} has a weight for each target, but its rule has one for all`)
}

/** A weight for each target that is here. */
function weightsOf({ projection: { weightQuanta }, to: { first, count } }: ConnectionsBase): Float64Array {
  return typeof weightQuanta === 'number'
    ? new Float64Array(count).fill(weightQuanta)
    : Float64Array.from(weightQuanta.slice(first, first + count))
}
