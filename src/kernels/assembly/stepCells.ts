import { exp } from './exp'
import { prepareSteps } from './prepareSteps'
import {
  adaptation, adaptationStep, cellShift, conductance, current, delta, down, excitation, excitationPerMv,
  excitationReversal, excitationShape, heldUntil, inhibition, inhibitionPerMv, inhibitionReversal, inhibitionShape, kept,
  noise, ofAdaptation, ofExcitation, ofInhibition, ofMembrane, peak, refractoryTicks, reset, since, threshold,
  timeConstants, up,
} from './steppedCell'

const negligible: f64 = 1e-15
const clampedUntil: f64 = 1073741823

/** Brings listed cells to a tick, with what has arrived, and decides which fire and which stay listed. See the reference. */
export function stepCells(
  listed: usize, listedCount: u32, tick: u32, cells: usize, constants: usize, noiseWords: usize, marks: usize,
  spikes: usize, left: usize, scratch: usize,
): u32 {
  prepareSteps(listed, listedCount, cells, constants, noiseWords, scratch)
  const now = <f64>tick
  const isDelta = load<f64>(constants) == delta
  let fired: u32 = 0
  let staying: u32 = 0
  for (let index: u32 = 0; index < listedCount; index++) {
    const number = load<u32>(listed + ((<usize>index) << 2))
    const cell = cells + ((<usize>number) << cellShift)
    advance(now, cell, constants, scratch + ((<usize>index) << 4))
    const raised = load<f64>(cell, up)
    const lowered = load<f64>(cell, down)
    store<f64>(cell, 0, up)
    store<f64>(cell, 0, down)
    const isFree = now >= load<f64>(cell, heldUntil)
    if (!isDelta) {
      store<f64>(cell, load<f64>(cell, excitation) + raised * load<f64>(constants, excitationPerMv), excitation)
      store<f64>(cell, load<f64>(cell, inhibition) - lowered * load<f64>(constants, inhibitionPerMv), inhibition)
    } else if (isFree) store<f64>(cell, load<f64>(cell) + (raised + lowered))
    if (isFree && tick > 0 && load<f64>(cell) >= load<f64>(constants, threshold) + load<f64>(cell, adaptation)) {
      store<u32>(spikes + ((<usize>fired) << 2), number)
      fired++
      store<f64>(cell, load<f64>(constants, reset))
      store<f64>(cell, load<f64>(cell, adaptation) + load<f64>(constants, adaptationStep), adaptation)
      store<f64>(cell, now + load<f64>(constants, refractoryTicks), heldUntil)
    }
    if (mayFire(cell, constants)) {
      store<u32>(listed + ((<usize>staying) << 2), number)
      staying++
    } else store<u8>(marks + <usize>number, 0)
  }
  store<u32>(left, staying)
  return fired
}

/** Brings listed cells to a tick. See the reference. */
export function advanceCells(
  listed: usize, listedCount: u32, tick: u32, cells: usize, constants: usize, noiseWords: usize, scratch: usize,
): void {
  prepareSteps(listed, listedCount, cells, constants, noiseWords, scratch)
  for (let index: u32 = 0; index < listedCount; index++) {
    const number = load<u32>(listed + ((<usize>index) << 2))
    advance(<f64>tick, cells + ((<usize>number) << cellShift), constants, scratch + ((<usize>index) << 4))
  }
}

/** Brings a cell to a tick, with the two numbers that were prepared for it. */
// @ts-ignore: decorator
@inline
function advance(tick: f64, cell: usize, constants: usize, prepared: usize): void {
  const from = load<f64>(cell, since)
  const ticks = tick - from
  if (ticks <= 0) return
  const held = min<f64>(max<f64>(load<f64>(cell, heldUntil) - from, 0), ticks)
  if (held > 0) {
    store<f64>(cell, decayed(load<f64>(cell, excitation), ofExcitation, held, constants), excitation)
    store<f64>(cell, decayed(load<f64>(cell, inhibition), ofInhibition, held, constants), inhibition)
  }
  if (held < ticks) {
    const deviation = load<f64>(constants) == conductance
      ? moveByConductances(cell, ticks - held, constants, ticks == 1 ? load<f64>(prepared) : 0)
      : moveByCurrents(cell, ticks - held, constants)
    if (deviation > 0) store<f64>(cell, load<f64>(cell) + deviation * load<f64>(prepared, 8))
  }
  store<f64>(cell, decayed(load<f64>(cell, adaptation), ofAdaptation, ticks, constants), adaptation)
  store<f64>(cell, tick, since)
}

// @ts-ignore: decorator
@inline
function moveByCurrents(cell: usize, ticks: f64, constants: usize): f64 {
  const m = remains(ofMembrane, ticks, constants)
  let potential = load<f64>(cell) * m
  const excited = load<f64>(cell, excitation)
  if (excited != 0) {
    const e = remains(ofExcitation, ticks, constants)
    potential += load<f64>(constants, excitationShape) * excited * (m - e)
    store<f64>(cell, orNothing(excited * e), excitation)
  }
  const inhibited = load<f64>(cell, inhibition)
  if (inhibited != 0) {
    const i = remains(ofInhibition, ticks, constants)
    potential -= load<f64>(constants, inhibitionShape) * inhibited * (m - i)
    store<f64>(cell, orNothing(inhibited * i), inhibition)
  }
  store<f64>(cell, orNothing(potential))
  const sigma = load<f64>(constants, noise)
  return sigma > 0 ? sigma * sqrt<f64>(1 - m * m) : 0
}

/** `known` is exp(−G/τ), where it has been prepared for the one tick that is taken; else 0. */
// @ts-ignore: decorator
@inline
function moveByConductances(cell: usize, ticks: f64, constants: usize, known: f64): f64 {
  const excitationKept = load<f64>(constants, kept + ofExcitation)
  const inhibitionKept = load<f64>(constants, kept + ofInhibition)
  let excited = load<f64>(cell, excitation)
  let inhibited = load<f64>(cell, inhibition)
  let potential = load<f64>(cell)
  let sum: f64 = 1
  let d: f64 = 1
  for (let rest = ticks; rest > 0; rest--) {
    sum = 1 + excited + inhibited
    if (sum == 1) {
      d = remains(ofMembrane, rest, constants)
      potential *= d
      break
    }
    const target = (excited * load<f64>(constants, excitationReversal)
      + inhibited * load<f64>(constants, inhibitionReversal)) / sum
    d = known > 0 ? known : exp(-sum / load<f64>(constants, timeConstants))
    potential = target + (potential - target) * d
    excited = orNothing(excited * excitationKept)
    inhibited = orNothing(inhibited * inhibitionKept)
  }
  store<f64>(cell, excited, excitation)
  store<f64>(cell, inhibited, inhibition)
  store<f64>(cell, orNothing(potential))
  const sigma = load<f64>(constants, noise)
  return sigma > 0 ? sigma * sqrt<f64>((1 - d * d) / sum) : 0
}

// @ts-ignore: decorator
@inline
function mayFire(cell: usize, constants: usize): bool {
  if (load<f64>(cell, heldUntil) >= clampedUntil) return false
  if (load<f64>(constants, noise) > 0) return true
  const level = load<f64>(constants, threshold)
  const potential = max<f64>(load<f64>(cell), 0)
  if (potential >= level) return true
  const excited = load<f64>(cell, excitation)
  if (excited == 0) return false
  if (load<f64>(constants) == current) {
    return excited >= level && potential + excited * load<f64>(constants, peak) >= level
  }
  return excited * load<f64>(constants, excitationReversal) / (1 + excited) >= level
}

// @ts-ignore: decorator
@inline
function decayed(value: f64, decay: usize, ticks: f64, constants: usize): f64 {
  return value == 0 ? 0 : orNothing(value * remains(decay, ticks, constants))
}

/** What is left of a decay after some ticks. */
// @ts-ignore: decorator
@inline
function remains(decay: usize, ticks: f64, constants: usize): f64 {
  return ticks == 1 ? load<f64>(constants + decay, kept) : exp(-ticks / load<f64>(constants + decay, timeConstants))
}

// @ts-ignore: decorator
@inline
function orNothing(value: f64): f64 {
  return abs<f64>(value) < negligible ? 0 : value
}
