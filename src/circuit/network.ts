import { createKernels, type Kernels } from '../kernels/kernels.js'
import { cellsPerBlock, lifConstantsLength, numbersPerCell } from '../kernels/lifPlaces.js'
import type { WeightArray } from '../kernels/weightArray.js'
import { hasMembrane, type Circuit, type Plasticity, type Population, type Projection } from './circuit.js'
import { connect, type Drawn } from './connect.js'
import { decayTableTicks, membraneOf, steps, type Membrane } from './membrane.js'
import { dueLength, networkSize, takesVectors } from './networkSize.js'
import { cellsOf, wholeNetwork, type Share } from './share.js'
import { allocateStepped, steppedStateLength, type SteppedRoom } from './steppedMembrane.js'
import { volleyRoom, type DrawingRoom, type RowDrawing } from './wiring/drawing.js'
import { drawingNeeds, drawingRoom } from './wiring/drawingRoom.js'

export { wholeNetwork, type Share }

/** A circuit made concrete for one seed: flat typed arrays in one memory of the kernels. Its engine owns the state. */
export interface Network<Declared extends Circuit = Circuit> extends Drawn {
  readonly circuit: Declared
  readonly seed: number
  readonly share: Share
  readonly kernels: Kernels
  readonly cells: readonly Cells[]
  readonly connections: readonly Connections[]
  /** Room to hand a volley, or a part of one, to the kernels. */
  readonly volley: Uint32Array
  /** Room to draw rows of synapses, where some projection does. */
  readonly drawing?: DrawingRoom
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
  /** Amplitudes, one number a cell or four where spikes must be foreseen; or what steppedPlaces.ts says. */
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
  /** Only where cells are stepped. */
  readonly stepped?: SteppedRoom
}

/**
 * Sources are numbered in their whole population, targets from the first that is here. A projection whose synapses have
 * different delays has connections for each delay.
 */
export interface ConnectionsBase {
  readonly projection: Projection
  readonly delayTicks: number
  readonly from: Cells
  readonly to: Cells
}

/** Connectivity of one projection, by how it is stored. Weights are in quanta. */
export type Connections =
  | SparseConnections | DenseConnections | ModuloConnections | UniformConnections | RegeneratedConnections
  | PlasticConnections

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

/** The targets of a source are drawn again whenever it fires: the same each time, and no memory a synapse. */
export interface RegeneratedConnections extends ConnectionsBase {
  readonly kind: 'regenerated'
  readonly drawing: RowDrawing
  readonly weight: number
}

/** Weights in steps, one row of targets a source; the other arrays are room for one tick's work. */
export interface PlasticConnections extends ConnectionsBase {
  readonly kind: 'plastic'
  readonly plasticity: Plasticity
  readonly rows: WeightArray
  readonly sums: Int32Array | Float64Array
  readonly potentiation: WeightArray
  /** Of each source, with a factor that the engine keeps. */
  readonly eligibility: Float64Array
  /** Targets that are taught. */
  readonly columns: Uint32Array
}

/**
 * Builds the network of a circuit for one seed, or a share of it, on the WebAssembly kernels unless `kernelsOf` makes
 * others. Each projection draws from streams of its own name, so that adding a population or a projection moves no
 * other one's numbers. Throws an InputError when it would not fit into memory.
 */
export function buildNetwork<Declared extends Circuit>(
  circuit: Declared, seed: number, kernelsOf: (bytes: number) => Kernels = createKernels, share = wholeNetwork,
): Network<Declared> {
  const { bytes, projections: sizes } = networkSize(circuit, share)
  const kernels = kernelsOf(bytes)
  const volley = kernels.uint32(volleyRoom)
  const cells = circuit.populations.map((population, index) =>
    allocateCells(kernels, population, index, circuit, share))
  const byName = new Map(cells.map((part) => [part.population.name, part]))
  const needs = drawingNeeds(circuit, share)
  const drawing = needs && drawingRoom(kernels, needs)
  const built = circuit.projections.map((projection) => {
    const { name, delayTicks } = projection
    const base = { projection, delayTicks, from: byName.get(projection.from)!, to: byName.get(projection.to)! }
    const synapsesMax = sizes.find((size) => size.name === name)!.synapsesMax
    return connect({ circuit, seed, kernels, synapsesMax, numbers: volley, room: drawing }, base)
  })
  const connections = built.flatMap((part) => part.connections)
  const drawn: Drawn = Object.assign({}, ...built.map((part) => part.drawn))
  return { circuit, seed, share, kernels, cells, connections, volley, ...(drawing && { drawing }), ...drawn }
}

function allocateCells(
  kernels: Kernels, population: Population, index: number, circuit: Circuit, share: Share,
): Cells {
  const membrane = hasMembrane(population) ? membraneOf(population, circuit.resolutionMs, kernels) : undefined
  const { first, count } = cellsOf(population, share)
  const own = membrane ? count : 0
  const isForeseen = membrane?.foreseen ?? false
  const foreseen = isForeseen ? count : 0
  const stepped = hasMembrane(population) && steps(population) ? population : undefined
  return {
    population, index, first, count,
    ...(membrane && { membrane }),
    state: kernels.float64(stepped ? steppedStateLength(count) : isForeseen ? count * numbersPerCell : own),
    constants: kernels.float64(isForeseen ? lifConstantsLength : 0),
    decays: kernels.float64(isForeseen ? 3 * decayTableTicks : 0),
    due: kernels.int32(dueLength(foreseen)),
    earliest: kernels.int32(Math.ceil(foreseen / cellsPerBlock)),
    candidates: kernels.uint32(own),
    input: kernels.float64(takesVectors(population, circuit) ? own : 0),
    ...(stepped && { stepped: allocateStepped(kernels, stepped, count) }),
  }
}
