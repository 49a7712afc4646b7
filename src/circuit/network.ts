import { createKernels, type Kernels } from '../kernels/kernels.js'
import { cellsPerBlock, lifConstantsLength, numbersPerCell } from '../kernels/lifPlaces.js'
import { stream } from '../random/stream.js'
import { packedLength } from '../words/word.js'
import { hasMembrane, type Circuit, type Plasticity, type Population, type Projection } from './circuit.js'
import { decayTableTicks, membraneOf, type Membrane } from './membrane.js'
import { cellsOf, dueLength, networkSize, takesVectors, volleyRoom } from './networkSize.js'
import { bySource } from './wiring/bySource.js'
import { drawAddresses } from './wiring/drawAddresses.js'
import { drawClaws } from './wiring/drawClaws.js'
import { drawSources } from './wiring/drawSources.js'

/** A circuit made concrete for one seed: flat typed arrays in one memory of the kernels. Its engine owns the state. */
export interface Network {
  readonly circuit: Circuit
  readonly seed: number
  readonly share: Share
  readonly kernels: Kernels
  readonly cells: readonly Cells[]
  readonly connections: readonly Connections[]
  /** Room to hand a volley, or a part of one, to the kernels. */
  readonly volley: Uint32Array
  /** The fibre (of the address population) that each claw touches, location-major; selected-coordinate design only. */
  readonly claws?: Uint16Array
  /** The packed address of each location; dense design only. */
  readonly addresses?: Uint32Array
}

/**
 * State of one population. Cells without a membrane (relays, Poisson fibres) have empty arrays. The engine owns what is
 * in them; lifPlaces.ts says what the numbers are.
 */
export interface Cells {
  readonly population: Population
  readonly index: number
  /** The number of the first cell that is here, and how many are: all, but in a share of a network. */
  readonly first: number
  readonly count: number
  /** Absent where there is none. */
  readonly membrane?: Membrane
  /** Amplitudes: one number a cell, or four where spikes must be foreseen. */
  readonly state: Float64Array
  /** Only where spikes must be foreseen: numbers of the population and tables of its decays. */
  readonly constants: Float64Array
  readonly decays: Float64Array
  /** The tick until which each cell will not fire by itself, and the least of it by block. */
  readonly due: Int32Array
  readonly earliest: Int32Array
  /** Cells that may fire at the present tick; room for each once. */
  readonly candidates: Uint32Array
  /** Room for an input a cell, in quanta, where a projection needs it. */
  readonly input: Float64Array
}

/** Sources are numbered in their whole population, targets from the first that is here. */
interface ConnectionsBase {
  readonly projection: Projection
  readonly delayTicks: number
  readonly from: Cells
  readonly to: Cells
}

/** Connectivity of one projection, by how it is stored. Weights are in quanta. */
export type Connections =
  SparseConnections | DenseConnections | ModuloConnections | UniformConnections | PlasticConnections

/** The targets of source s are `targets` from `offsets[s]` to before `offsets[s + 1]`. */
export interface SparseConnections extends ConnectionsBase {
  readonly kind: 'sparse'
  readonly offsets: Uint32Array
  readonly targets: Uint32Array
  readonly weight: number
}

/** Every target has a packed address; `ones` and `zeros` are room for the active fibres of one tick. */
export interface DenseConnections extends ConnectionsBase {
  readonly kind: 'dense'
  readonly addresses: Uint32Array
  readonly ones: Uint32Array
  readonly zeros: Uint32Array
  readonly weight: number
}

/** Source i to target i mod `modulus`, with weights that differ from target to target. */
export interface ModuloConnections extends ConnectionsBase {
  readonly kind: 'modulo'
  readonly modulus: number
  readonly weights: Float64Array
}

/** All sources to all targets; a weight a target. */
export interface UniformConnections extends ConnectionsBase {
  readonly kind: 'uniform'
  readonly weights: Float64Array
}

/** Weights in steps, one row of targets a source; the other arrays are room for one tick's work. */
export interface PlasticConnections extends ConnectionsBase {
  readonly kind: 'plastic'
  readonly plasticity: Plasticity
  readonly rows: Int16Array
  readonly sums: Int32Array
  readonly potentiation: Int16Array
  /** Of each source, with a factor that the engine keeps. */
  readonly eligibility: Float64Array
  /** Targets that are taught. */
  readonly columns: Uint32Array
}

/**
 * A part of a network that one engine simulates: of each population with membranes the cells from count · index / of
 * on, with all synapses onto them; and all cells of populations without.
 */
export interface Share {
  readonly index: number
  readonly of: number
}

export const wholeNetwork: Share = { index: 0, of: 1 }

/**
 * Builds the network of a circuit for one seed, or a share of it, on the WebAssembly kernels unless `kernelsOf` makes
 * others. Each projection draws from streams of its own name, so that adding a population or a projection moves no
 * other one's numbers. Throws an InputError when it would not fit into memory.
 */
export function buildNetwork(
  circuit: Circuit, seed: number, kernelsOf: (bytes: number) => Kernels = createKernels, share = wholeNetwork,
): Network {
  const kernels = kernelsOf(networkSize(circuit, share).bytes)
  const volley = kernels.uint32(volleyRoom)
  const cells = circuit.populations.map((population, index) =>
    allocateCells(kernels, population, index, circuit, share))
  const byName = new Map(cells.map((part) => [part.population.name, part]))
  let drawn: Pick<Network, 'claws' | 'addresses'> = {}
  const connections = circuit.projections.map((projection): Connections => {
    const { delayTicks } = projection
    const base = { projection, delayTicks, from: byName.get(projection.from)!, to: byName.get(projection.to)! }
    if (projection.plasticity) return plastic(kernels, base, projection.plasticity)
    switch (projection.rule.kind) {
      case 'address': {
        const built = addressed(kernels, base, circuit, seed)
        drawn = built.drawn
        return built.connections
      }
      case 'fixed-in-degree': {
        const key = stream(seed, `${projection.name}/sources`).key
        const { inDegree } = projection.rule
        const sources = drawSources(base.to, base.from.population.count, inDegree, key)
        return sparse(kernels, base, sources, inDegree)
      }
      case 'all-to-all':
        return { ...base, kind: 'uniform', weights: weightsOf(base) }
      case 'one-to-one':
        return modulo(kernels, base, base.from.population.count)
      case 'by-bit':
        return modulo(kernels, base, base.to.population.count)
    }
  })
  return { circuit, seed, share, kernels, cells, connections, volley, ...drawn }
}

function allocateCells(
  kernels: Kernels, population: Population, index: number, circuit: Circuit, share: Share,
): Cells {
  const membrane = hasMembrane(population) ? membraneOf(population, circuit.resolutionMs, kernels) : undefined
  const { first, count } = cellsOf(population, share)
  const own = membrane ? count : 0
  const isForeseen = membrane?.foreseen ?? false
  const foreseen = isForeseen ? count : 0
  return {
    population, index, first, count,
    ...(membrane && { membrane }),
    state: kernels.float64(isForeseen ? count * numbersPerCell : own),
    constants: kernels.float64(isForeseen ? lifConstantsLength : 0),
    decays: kernels.float64(isForeseen ? 3 * decayTableTicks : 0),
    due: kernels.int32(dueLength(foreseen)),
    earliest: kernels.int32(Math.ceil(foreseen / cellsPerBlock)),
    candidates: kernels.uint32(own),
    input: kernels.float64(takesVectors(population, circuit) ? own : 0),
  }
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
function addressed(
  kernels: Kernels, base: ConnectionsBase, { memory: { design } }: Circuit, seed: number,
): { connections: Connections; drawn: Pick<Network, 'claws' | 'addresses'> } {
  const { name } = base.projection
  if (design.kind === 'selected-coordinate') {
    const claws = drawClaws(base.to, design.bits, design.claws, stream(seed, `${name}/claws`).key)
    return { connections: sparse(kernels, base, claws, design.claws), drawn: { claws } }
  }
  const row = packedLength(design.bits)
  const addresses = kernels.uint32(base.to.count * row)
  drawAddresses(addresses, base.to.first, design.bits, stream(seed, `${name}/addresses`).key)
  const masks = { ones: kernels.uint32(row), zeros: kernels.uint32(row) }
  return { connections: { ...base, kind: 'dense', addresses, ...masks, weight: oneWeight(base) }, drawn: { addresses } }
}

/** Connections from target-major lists of `perTarget` sources each. */
function sparse(
  kernels: Kernels, base: ConnectionsBase, sources: Uint16Array | Uint32Array, perTarget: number,
): SparseConnections {
  const offsets = kernels.uint32(base.from.population.count + 1)
  const targets = kernels.uint32(sources.length)
  bySource(sources, perTarget, offsets, targets)
  return { ...base, kind: 'sparse', offsets, targets, weight: oneWeight(base) }
}

function plastic(kernels: Kernels, base: ConnectionsBase, plasticity: Plasticity): PlasticConnections {
  const sources = base.from.population.count
  const width = base.to.count
  return {
    ...base, kind: 'plastic', plasticity,
    rows: kernels.int16(sources * width),
    sums: kernels.int32(width),
    potentiation: kernels.int16(width),
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
