import { membraneOf } from '../../src/circuit/membrane.js'
import { steppedConstants } from '../../src/circuit/steppedMembrane.js'
import type { Kernels } from '../../src/kernels/kernels.js'
import { never } from '../../src/kernels/lifPlaces.js'
import { clampedUntil, numbersPerSteppedCell, steppedCell } from '../../src/kernels/steppedPlaces.js'
import { lif, lifConductance, lifExponential } from '../engine/tinyCircuit.js'
import { draws, place, plain } from './both.js'

/** What the kernels get of some stepped cells at a tick. */
export interface SteppedCase {
  readonly constants: readonly number[]
  readonly cells: readonly number[]
  readonly noise: readonly number[]
  /** The tick that their state is true at, at the latest. */
  readonly tick: number
}

/** Cells of a random population, of any kind of synapses, with or without noise and adaptation, in a random state. */
export function randomStepped(seed: number, count: number): SteppedCase {
  const uint32 = draws(seed)
  const between = (from: number, to: number) => from + (to - from) * uint32() / 0x1_0000_0000
  const thresholdPotentialMv = between(-20, 20)
  const changes = {
    membraneTimeConstantMs: between(0.5, 40), restingPotentialMv: 0, thresholdPotentialMv, driveMv: between(-9, 9),
    resetPotentialMv: thresholdPotentialMv - between(0.1, 30), refractoryTicks: uint32() % 30,
    ...(uint32() % 2 === 0 && { noiseMv: between(0.1, 5) }),
    ...(uint32() % 2 === 0 && { adaptation: { stepMv: between(0, 9), timeConstantMs: between(1, 90) } }),
  }
  const currents = { excitatoryTimeConstantMs: between(0.5, 60), inhibitoryTimeConstantMs: between(0.5, 60) }
  const kind = uint32() % 3
  const population = kind === 0 ? lif('cells', count, changes)
    : kind === 1 ? lifExponential('cells', count, { ...changes, ...currents })
      : lifConductance('cells', count, {
        ...changes, ...currents, excitatoryReversalMv: thresholdPotentialMv + between(1, 90),
        inhibitoryReversalMv: thresholdPotentialMv - between(1, 30),
      })
  const constants = steppedConstants(population, membraneOf(population, 0.1, plain), 0.1, plain)
  const tick = 100 + uint32() % 1000
  const synapse = () => (kind > 0 && uint32() % 3 > 0 ? between(0, kind === 1 ? 60 : 2) : 0)
  const cells = Array.from({ length: count }, () => {
    const state = {
      membrane: thresholdPotentialMv + between(-30, 3), excitation: synapse(), inhibition: synapse(),
      adaptation: changes.adaptation && uint32() % 2 === 0 ? between(0, 9) : 0, up: 0, down: 0,
      since: changes.noiseMv ? tick : tick - uint32() % 100, heldUntil: [0, 0, tick + uint32() % 5, never, clampedUntil][uint32() % 5]!,
    }
    return Object.keys(steppedCell).map((name) => state[name as keyof typeof state])
  })
  return { constants: [...constants], cells: cells.flat(), noise: Array.from({ length: count }, uint32), tick }
}

/** The arrays of some cells in the memory of the kernels; all are listed. */
export function placedStepped(kernels: Kernels, { constants, cells, noise }: SteppedCase) {
  const count = cells.length / numbersPerSteppedCell
  return {
    count,
    constants: place(kernels.float64, constants),
    cells: place(kernels.float64, cells),
    noise: place(kernels.uint32, noise),
    marks: kernels.uint8(count).fill(1),
    listed: place(kernels.uint32, Array.from({ length: count }, (_, cell) => cell)),
    spikes: kernels.uint32(count),
    left: kernels.uint32(1),
    scratch: kernels.float64(2 * count),
  }
}
