import type { KernelFunctions } from '../kernelFunctions.js'
import {
  clampedUntil, numbersPerSteppedCell, steppedCell as own, steppedPlaces as place, synapseKinds,
} from '../steppedPlaces.js'
import { exp } from './exp.js'
import { normal } from './normal.js'

/** What is smaller counts as nothing: mV, or of the leak conductance. */
const negligible = 1e-15

/** Which of the four decays. */
const decays = { membrane: 0, excitation: 1, inhibition: 2, adaptation: 3 } as const

export const stepCells: KernelFunctions['stepCells'] = (
  listed, listedCount, tick, cells, constants, noise, marks, spikes, left,
) => {
  const refractoryTicks = constants[place.refractoryTicks]!
  const isDelta = constants[place.kind] === synapseKinds.delta
  let fired = 0
  let kept = 0
  for (let index = 0; index < listedCount; index++) {
    const number = listed[index]!
    const cell = number * numbersPerSteppedCell
    advance(number, tick, cells, constants, noise)
    const up = cells[cell + own.up]!
    const down = cells[cell + own.down]!
    cells[cell + own.up] = 0
    cells[cell + own.down] = 0
    const isFree = tick >= cells[cell + own.heldUntil]!
    if (!isDelta) {
      cells[cell + own.excitation]! += up * constants[place.excitationPerMv]!
      cells[cell + own.inhibition]! -= down * constants[place.inhibitionPerMv]!
    } else if (isFree) cells[cell + own.membrane]! += up + down
    const threshold = constants[place.threshold]! + cells[cell + own.adaptation]!
    if (isFree && tick > 0 && cells[cell + own.membrane]! >= threshold) {
      spikes[fired++] = number
      cells[cell + own.membrane] = constants[place.reset]!
      cells[cell + own.adaptation]! += constants[place.adaptationStep]!
      cells[cell + own.heldUntil] = tick + refractoryTicks
    }
    if (mayFire(cell, cells, constants)) listed[kept++] = number
    else marks[number] = 0
  }
  left[0] = kept
  return fired
}

export const advanceCells: KernelFunctions['advanceCells'] = (
  listed, listedCount, tick, cells, constants, noise,
) => {
  for (let index = 0; index < listedCount; index++) advance(listed[index]!, tick, cells, constants, noise)
}

/** Brings a cell to a tick; noise has been drawn for the last one. */
function advance(
  number: number, tick: number, cells: Float64Array, constants: Float64Array, noise: Uint32Array,
): void {
  const cell = number * numbersPerSteppedCell
  const since = cells[cell + own.since]!
  const ticks = tick - since
  if (ticks <= 0) return
  const held = Math.min(Math.max(cells[cell + own.heldUntil]! - since, 0), ticks)
  if (held > 0) {
    cells[cell + own.excitation] = decayed(cells[cell + own.excitation]!, decays.excitation, held, constants)
    cells[cell + own.inhibition] = decayed(cells[cell + own.inhibition]!, decays.inhibition, held, constants)
  }
  if (held < ticks) {
    const isConductance = constants[place.kind] === synapseKinds.conductance
    const deviation = isConductance ? moveByConductances(cell, ticks - held, cells, constants)
      : moveByCurrents(cell, ticks - held, cells, constants)
    if (deviation > 0) cells[cell + own.membrane]! += deviation * normal(noise[number]!)
  }
  cells[cell + own.adaptation] = decayed(cells[cell + own.adaptation]!, decays.adaptation, ticks, constants)
  cells[cell + own.since] = tick
}

/**
 * Some ticks of V, exactly: V·m + s_e·E·(m − e) − s_i·I·(m − i), with what is left of membrane, excitation and inhibition.
 * Returns the standard deviation that white noise adds, σ√(1 − m²).
 */
function moveByCurrents(cell: number, ticks: number, cells: Float64Array, constants: Float64Array): number {
  const m = remains(decays.membrane, ticks, constants)
  let potential = cells[cell + own.membrane]! * m
  const excited = cells[cell + own.excitation]!
  if (excited !== 0) {
    const e = remains(decays.excitation, ticks, constants)
    potential += constants[place.excitationShape]! * excited * (m - e)
    cells[cell + own.excitation] = orNothing(excited * e)
  }
  const inhibited = cells[cell + own.inhibition]!
  if (inhibited !== 0) {
    const i = remains(decays.inhibition, ticks, constants)
    potential -= constants[place.inhibitionShape]! * inhibited * (m - i)
    cells[cell + own.inhibition] = orNothing(inhibited * i)
  }
  cells[cell + own.membrane] = orNothing(potential)
  return constants[place.noise]! > 0 ? constants[place.noise]! * Math.sqrt(1 - m * m) : 0
}

/**
 * Some ticks of V by exponential Euler: over each of them the conductances are held, so V relaxes by d = exp(−G/τ) towards
 * (g_e·E_e + g_i·E_i)/G with G = 1 + g_e + g_i. When they are gone it decays by itself, at once. Returns the standard
 * deviation that white noise adds in the last tick, σ√((1 − d²)/G).
 */
function moveByConductances(cell: number, ticks: number, cells: Float64Array, constants: Float64Array): number {
  const excitationKept = constants[place.kept + decays.excitation]!
  const inhibitionKept = constants[place.kept + decays.inhibition]!
  let excited = cells[cell + own.excitation]!
  let inhibited = cells[cell + own.inhibition]!
  let potential = cells[cell + own.membrane]!
  let conductance = 1
  let d = 1
  for (let rest = ticks; rest > 0; rest--) {
    conductance = 1 + excited + inhibited
    if (conductance === 1) {
      d = remains(decays.membrane, rest, constants)
      potential *= d
      break
    }
    const target = (excited * constants[place.excitationReversal]! + inhibited * constants[place.inhibitionReversal]!)
      / conductance
    d = exp(-conductance / constants[place.timeConstants + decays.membrane]!)
    potential = target + (potential - target) * d
    excited = orNothing(excited * excitationKept)
    inhibited = orNothing(inhibited * inhibitionKept)
  }
  cells[cell + own.excitation] = excited
  cells[cell + own.inhibition] = inhibited
  cells[cell + own.membrane] = orNothing(potential)
  return constants[place.noise]! > 0 ? constants[place.noise]! * Math.sqrt((1 - d * d) / conductance) : 0
}

/**
 * Whether a cell may fire without any further input. Inhibition only holds it back, excitation only decays and a
 * raised threshold is above the plain one, so it cannot where the membrane is below that, and so is where it is drawn to;
 * or, with currents, where the peaks of what it has left of itself and of its excitation sum to less.
 */
function mayFire(cell: number, cells: Float64Array, constants: Float64Array): boolean {
  if (cells[cell + own.heldUntil]! >= clampedUntil) return false
  if (constants[place.noise]! > 0) return true
  const threshold = constants[place.threshold]!
  const potential = Math.max(cells[cell + own.membrane]!, 0)
  if (potential >= threshold) return true
  const excited = cells[cell + own.excitation]!
  if (excited === 0) return false
  if (constants[place.kind] === synapseKinds.current) {
    return excited >= threshold && potential + excited * constants[place.peak]! >= threshold
  }
  return excited * constants[place.excitationReversal]! / (1 + excited) >= threshold
}

const decayed = (value: number, decay: number, ticks: number, constants: Float64Array): number =>
  (value === 0 ? 0 : orNothing(value * remains(decay, ticks, constants)))

/** What is left of a decay after some ticks. */
const remains = (decay: number, ticks: number, constants: Float64Array): number =>
  (ticks === 1 ? constants[place.kept + decay]! : exp(-ticks / constants[place.timeConstants + decay]!))

const orNothing = (value: number): number => (Math.abs(value) < negligible ? 0 : value)
