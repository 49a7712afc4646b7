import { lifConstants, membraneOf } from '../../src/circuit/membrane.js'
import type { Kernels } from '../../src/kernels/kernels.js'
import { cellPlaces, cellsPerBlock, lifPlaces, never, numbersPerCell } from '../../src/kernels/lifPlaces.js'
import { lif, lifExponential } from '../engine/tinyCircuit.js'
import { draws, place, plain } from './both.js'

/** What the kernels get of some cells at one tick. */
export interface LifCells {
  readonly constants: readonly number[]
  readonly cells: readonly number[]
  readonly decays: readonly number[]
  /** What `growth` of the slots 1 and 2 is at the tick. */
  readonly slotGrowth: readonly [excitation: number, inhibition: number]
}

/** The state of a cell in mV: its membrane and its currents. */
export interface CellState { readonly potential: number; readonly excitation: number; readonly inhibition: number }

const tableLength = 64

/**
 * Cells of a random population at a random tick after the origin of time, each with a random state below the threshold;
 * now and then one is refractory. A third of the populations fires by itself, and has currents or not; others have.
 */
export function randomCells(seed: number, count: number): LifCells {
  const uint32 = draws(seed)
  const between = (from: number, to: number) => from + (to - from) * uint32() / 0x1_0000_0000
  const tonic = uint32() % 3 === 0
  const thresholdMv = tonic ? between(-20, -0.1) : between(0.1, 20)
  const base = {
    membraneTimeConstantMs: between(0.5, 40), thresholdPotentialMv: thresholdMv, restingPotentialMv: 0, driveMv: 0,
    resetPotentialMv: thresholdMv - between(0, 30),
  }
  const currents = !tonic || uint32() % 2 === 0
  const population = currents ? lifExponential('cells', count, {
    ...base, excitatoryTimeConstantMs: between(0.5, 60), inhibitoryTimeConstantMs: between(0.5, 60),
  }) : lif('cells', count, base)
  const membrane = membraneOf(population, 0.1, plain)
  const since = uint32() % membrane.originTicks
  const constants = [...lifConstants(membrane, plain)]
  constants[lifPlaces.membraneNow] = membrane.membrane.now[since]!
  constants[lifPlaces.membraneGrowth] = membrane.membrane.growth[since]!
  constants[lifPlaces.excitationNow] = membrane.excitation?.now[since] ?? 0
  constants[lifPlaces.inhibitionNow] = membrane.inhibition?.now[since] ?? 0
  const decays = [membrane.membrane, membrane.excitation, membrane.inhibition].flatMap((decay) =>
    Array.from({ length: tableLength }, (_, tick) => (decay ? plain.exp(-tick / decay.timeConstantTicks) : 0)))
  const slotGrowth = [membrane.excitation?.growth[since] ?? 0, membrane.inhibition?.growth[since] ?? 0] as const
  const cells = Array.from({ length: count }, () => {
    if (uint32() % 9 === 0) return [between(0, 9) * slotGrowth[0], -Infinity, between(0, 9) * slotGrowth[1], 0]
    return amplitudes({ constants, slotGrowth }, {
      potential: thresholdMv - between(0, 1) * between(0, 40),
      excitation: currents && uint32() % 4 > 0 ? between(0, 1) * between(0, 80) : 0,
      inhibition: currents && uint32() % 4 > 0 ? between(0, 1) * between(0, 60) : 0,
    })
  })
  return { constants, cells: cells.flat(), decays, slotGrowth }
}

/** The four numbers of a cell in a state. */
export function amplitudes(
  { constants, slotGrowth }: Pick<LifCells, 'constants' | 'slotGrowth'>,
  { potential, excitation, inhibition }: CellState,
): number[] {
  const shaped = constants[lifPlaces.inhibitionShape]! * inhibition - constants[lifPlaces.excitationShape]! * excitation
  return [excitation * slotGrowth[0], (potential - shaped) * constants[lifPlaces.membraneGrowth]!,
    inhibition * slotGrowth[1], 0]
}

/** The state of a cell so many ticks later, if nothing comes in; at a potential of −∞ while it is refractory. */
export function stateOf(
  { constants }: Pick<LifCells, 'constants'>, cells: ArrayLike<number>, number: number, ticks = 0,
): CellState {
  const at = (name: keyof typeof cellPlaces) => cells[numbersPerCell * number + cellPlaces[name]]!
  const left = (name: 'membrane' | 'excitation' | 'inhibition') =>
    constants[lifPlaces[`${name}Now`]]! * plain.exp(-ticks / constants[lifPlaces[`${name}Ticks`]]!)
  const excitation = at('excitation') * left('excitation')
  const inhibition = at('inhibition') * left('inhibition')
  const shaped = constants[lifPlaces.inhibitionShape]! * inhibition - constants[lifPlaces.excitationShape]! * excitation
  return { potential: at('membrane') * left('membrane') + shaped, excitation, inhibition }
}

/** The first of the next ticks at which a cell will be a hair (a 10⁻⁹) above its threshold by itself, or `never`. */
export function firstCrossing(of: LifCells, cells: ArrayLike<number>, number: number, ticks: number): number {
  const level = of.constants[lifPlaces.threshold]!
  const margin = 1e-9 * Math.max(Math.abs(level), 1)
  for (let tick = 1; tick <= ticks; tick++) {
    if (stateOf(of, cells, number, tick).potential >= level + margin) return tick
  }
  return never
}

/** The arrays of some cells in the memory of the kernels, with nothing due and no candidates. */
export function placed(kernels: Kernels, { constants, cells, decays }: LifCells) {
  const count = cells.length / numbersPerCell
  return {
    count,
    constants: place(kernels.float64, constants),
    cells: place(kernels.float64, cells),
    decays: place(kernels.float64, decays),
    decayLength: tableLength,
    due: kernels.int32(count).fill(never),
    earliest: kernels.int32(Math.ceil(count / cellsPerBlock)).fill(never),
    candidates: kernels.uint32(count),
  }
}

/** Rows of targets as compressed rows in the memory of the kernels. */
export function compressedRows(kernels: Kernels, rows: readonly (readonly number[])[]) {
  const offsets = kernels.uint32(rows.length + 1)
  rows.forEach((row, index) => { offsets[index + 1] = offsets[index]! + row.length })
  return { offsets, targets: place(kernels.uint32, rows.flat()) }
}

/** Random rows of targets, some of them empty, and a volley of sources in which a source may come twice. */
export function randomVolley(sources: number, cells: number, spikes: number, seed: number) {
  const uint32 = draws(seed)
  const rows = Array.from({ length: sources }, () =>
    Array.from({ length: cells === 0 ? 0 : uint32() % 9 }, () => uint32() % cells))
  return { rows, volley: Array.from({ length: sources === 0 ? 0 : spikes }, () => uint32() % sources) }
}
