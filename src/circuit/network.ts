import { createKernels, type Kernels } from '../kernels/kernels.js'
import { distinctBelow, rowDraws, stream } from '../random/stream.js'
import { packedLength } from '../words/word.js'
import type { Circuit, Plasticity, Population, Projection } from './circuit.js'
import { membraneOf, type Membrane } from './membrane.js'
import { networkSize } from './networkSize.js'

/** A circuit made concrete for one seed: flat typed arrays in one memory of the kernels. Its engine owns the state in it. */
export interface Network {
  readonly circuit: Circuit
  readonly seed: number
  readonly kernels: Kernels
  readonly cells: readonly Cells[]
  readonly connections: readonly Connections[]
  /** The fibre (of the address population) that each claw touches, location-major; only for the selected-coordinate design. */
  readonly claws?: Uint16Array
  /** The packed address of each location; only for the dense design. */
  readonly addresses?: Uint32Array
}

/** State of one population. Relays have no membrane; their arrays are empty. */
export interface Cells {
  readonly population: Population
  readonly index: number
  /** Absent for relays. */
  readonly membrane?: Membrane
  /** mV relative to the steady state under constant drive, valid at tick `since` (in the future while refractory). */
  readonly potential: Float64Array
  readonly since: Int32Array
  /** Input of the present tick, in weight quanta. */
  readonly input: Float64Array
  /** The last tick at which a cell got input, and the list of those that got some now. */
  readonly touchedAt: Int32Array
  readonly touched: Uint32Array
  /** Room for the volley of one tick. */
  readonly volley: Uint32Array
}

interface ConnectionsBase {
  readonly projection: Projection
  readonly from: Cells
  readonly to: Cells
}

/** Connectivity of one projection, by how it is stored. */
export type Connections =
  | ConnectionsBase & { readonly kind: 'sparse'; readonly offsets: Uint32Array; readonly targets: Uint32Array; readonly weight: number }
  | ConnectionsBase & { readonly kind: 'dense'; readonly addresses: Uint32Array; readonly ones: Uint32Array; readonly zeros: Uint32Array; readonly weight: number }
  /** Source i to target i mod `modulus`; `weights` per target. */
  | ConnectionsBase & { readonly kind: 'modulo'; readonly modulus: number; readonly weights: Float64Array }
  | ConnectionsBase & { readonly kind: 'uniform'; readonly weights: Float64Array }
  | PlasticConnections

/** Weights in steps, one row of targets a source; `sums` and `delta` are room for one tick's work. */
export interface PlasticConnections extends ConnectionsBase {
  readonly kind: 'plastic'
  readonly plasticity: Plasticity
  readonly rows: Int16Array
  readonly sums: Int32Array
  readonly potentiation: Int16Array
  readonly depression: Int16Array
}

/**
 * Builds the network of a circuit for one seed, on the WebAssembly kernels unless `kernelsOf` makes others. Throws an
 * InputError when it would not fit into memory.
 */
export function buildNetwork(
  circuit: Circuit, seed: number, kernelsOf: (bytes: number) => Kernels = createKernels,
): Network {
  const kernels = kernelsOf(networkSize(circuit).bytes)
  const cells = circuit.populations.map((population, index) => allocateCells(kernels, population, index, circuit.resolutionMs))
  const byName = new Map(cells.map((part) => [part.population.name, part]))
  let claws: Network['claws']
  let addresses: Network['addresses']
  const connections = circuit.projections.map((projection): Connections => {
    const base = { projection, from: byName.get(projection.from)!, to: byName.get(projection.to)! }
    const sources = base.from.population.count
    const targets = base.to.population.count
    const { rule } = projection
    if (projection.plasticity) return plastic(kernels, base, projection.plasticity)
    if (rule.kind === 'address' && circuit.memory.design.kind === 'dense') {
      const row = packedLength(circuit.memory.design.bits)
      addresses = drawAddresses(kernels, targets, circuit.memory.design.bits, stream(seed, `${projection.name}/addresses`).key)
      return { ...base, kind: 'dense', addresses, ones: kernels.uint32(row), zeros: kernels.uint32(row), weight: single(projection) }
    }
    if (rule.kind === 'address' && circuit.memory.design.kind === 'selected-coordinate') {
      const { bits, claws: perLocation } = circuit.memory.design
      claws = drawClaws(targets, bits, perLocation, stream(seed, `${projection.name}/claws`).key)
      return { ...base, kind: 'sparse', ...bySource(kernels, claws, sources, perLocation), weight: single(projection) }
    }
    if (rule.kind === 'fixed-in-degree') {
      const drawn = drawSources(targets, sources, rule.inDegree, stream(seed, `${projection.name}/sources`).key)
      return { ...base, kind: 'sparse', ...bySource(kernels, drawn, sources, rule.inDegree), weight: single(projection) }
    }
    const weights = Float64Array.from({ length: targets }, (_, target) =>
      typeof projection.weightQuanta === 'number' ? projection.weightQuanta : projection.weightQuanta[target]!)
    return rule.kind === 'all-to-all'
      ? { ...base, kind: 'uniform', weights }
      : { ...base, kind: 'modulo', modulus: rule.kind === 'by-bit' ? circuit.memory.design.bits : sources, weights }
  })
  return { circuit, seed, kernels, cells, connections, ...(claws && { claws }), ...(addresses && { addresses }) }
}

/** The one weight of a projection whose rule has no weights per target. */
function single({ weightQuanta }: Projection): number {
  return typeof weightQuanta === 'number' ? weightQuanta : weightQuanta[0]!
}

function allocateCells(kernels: Kernels, population: Population, index: number, resolutionMs: number): Cells {
  const membranes = population.model === 'relay' ? 0 : population.count
  return {
    population, index,
    ...(population.model === 'lif' && { membrane: membraneOf(population, resolutionMs, kernels) }),
    potential: kernels.float64(membranes),
    since: kernels.int32(membranes),
    input: kernels.float64(membranes),
    touchedAt: kernels.int32(membranes),
    touched: kernels.uint32(membranes),
    volley: kernels.uint32(population.count),
  }
}

/**
 * Each location's claws on distinct address bits, each on the 1-fibre or the 0-fibre of its bit with equal probability
 * (Jaeckel 1989). Location-major; a location's draws depend on its number only.
 */
export function drawClaws(locations: number, bits: number, perLocation: number, key: Uint32Array): Uint16Array {
  const claws = new Uint16Array(locations * perLocation)
  for (let location = 0; location < locations; location++) {
    const draw = rowDraws(key, location)
    const chosen = distinctBelow(bits, perLocation, draw)
    for (let claw = 0; claw < perLocation; claw++) {
      claws[location * perLocation + claw] = chosen[claw]! + (draw() >>> 31 === 1 ? 0 : bits)
    }
  }
  return claws
}

/** `inDegree` distinct sources of every target, target-major. */
function drawSources(targets: number, sources: number, inDegree: number, key: Uint32Array): Uint32Array {
  const drawn = new Uint32Array(targets * inDegree)
  for (let target = 0; target < targets; target++) {
    drawn.set(distinctBelow(sources, inDegree, rowDraws(key, target)), target * inDegree)
  }
  return drawn
}

/** A fair-coin address of `bits` bits for every location. */
function drawAddresses(kernels: Kernels, locations: number, bits: number, key: Uint32Array): Uint32Array {
  const row = packedLength(bits)
  const addresses = kernels.uint32(locations * row)
  const last = (bits & 31) === 0 ? -1 : (1 << (bits & 31)) - 1
  for (let location = 0; location < locations; location++) {
    const draw = rowDraws(key, location)
    for (let part = 0; part < row; part++) addresses[location * row + part] = draw()
    addresses[location * row + row - 1]! &= last
  }
  return addresses
}

/** Turns target-major lists of sources into compressed rows of targets by source (a counting sort: targets ascend). */
function bySource(kernels: Kernels, drawn: Uint16Array | Uint32Array, sources: number, perTarget: number): { offsets: Uint32Array; targets: Uint32Array } {
  const offsets = kernels.uint32(sources + 1)
  const targets = kernels.uint32(drawn.length)
  for (const source of drawn) offsets[source + 1]!++
  for (let source = 0; source < sources; source++) offsets[source + 1]! += offsets[source]!
  const next = offsets.slice()
  for (let synapse = 0; synapse < drawn.length; synapse++) {
    targets[next[drawn[synapse]!]!++] = Math.floor(synapse / perTarget)
  }
  return { offsets, targets }
}

function plastic(kernels: Kernels, base: ConnectionsBase, plasticity: Plasticity): PlasticConnections {
  const width = base.to.population.count
  return {
    ...base, kind: 'plastic', plasticity,
    rows: kernels.int16(base.from.population.count * width),
    sums: kernels.int32(width),
    potentiation: kernels.int16(width),
    depression: kernels.int16(width),
  }
}

