import {
  cellShift, excitationNow, excitationShape, excitationTicks, foreseenThreshold, greater, inhibition, inhibitionCounts,
  inhibitionNow, inhibitionShape, inhibitionTicks, left, listed, membrane, membraneGrowth, membraneNow, membraneTicks,
  never, peakOf, reset, threshold,
} from './lifCell'

const stepsMax = 12
const soon: f64 = 4

/** Decides which listed cells fire at this tick, and until when the others will not. See the reference. */
export function settleCells(
  candidates: usize, candidateCount: u32, tick: u32, refractoryTicks: u32, cells: usize, constants: usize,
  decays: usize, decayLength: u32, due: usize, earliest: usize, spikes: usize,
): u32 {
  let fired: u32 = 0
  for (let index: u32 = 0; index < candidateCount; index++) {
    const number = load<u32>(candidates + ((<usize>index) << 2))
    const cell = cells + ((<usize>number) << cellShift)
    const amplitude = load<f64>(cell, membrane)
    let next = never
    if (amplitude > -Infinity) {
      const excited = load<f64>(cell) * load<f64>(constants, excitationNow)
      const inhibited = load<f64>(cell, inhibition) * load<f64>(constants, inhibitionNow)
      const shaped = load<f64>(constants, inhibitionShape) * inhibited - load<f64>(constants, excitationShape) * excited
      let own = amplitude * load<f64>(constants, membraneNow)
      let waits = true
      if (own + shaped >= load<f64>(constants, threshold)) {
        store<u32>(spikes + ((<usize>fired) << 2), number)
        fired++
        own = load<f64>(constants, reset) - shaped
        waits = refractoryTicks == 0
        store<f64>(cell, waits ? own * load<f64>(constants, membraneGrowth) : -Infinity, membrane)
      }
      if (waits) next = silentUntil(own, excited, inhibited, tick, constants, decays, decayLength)
      const block = earliest + ((<usize>(number >>> 6)) << 2)
      if (next < load<i32>(block)) store<i32>(block, next)
    }
    store<i32>(due + ((<usize>number) << 2), next)
    store<f64>(cell, 0, listed)
  }
  return fired
}

/** A later tick before which the membrane will not be at the threshold without further input, or never. */
function silentUntil(
  own: f64, excited: f64, inhibited: f64, tick: u32, constants: usize, decays: usize, decayLength: u32,
): i32 {
  const level = load<f64>(constants, foreseenThreshold)
  const counts = load<f64>(constants, inhibitionCounts)
  const table = (<usize>decayLength) << 3
  const timeConstant = load<f64>(constants, membraneTicks)
  let ticks: u32 = 0
  let e = excited
  let i = inhibited
  let potential = own - load<f64>(constants, excitationShape) * e + load<f64>(constants, inhibitionShape) * i
  for (let step = 0; step < stepsMax; step++) {
    const pull = greater(e - counts * i, 0)
    if (pull <= level) return never
    if (level > 0 && peakOf(constants, pull, potential) <= level) return never
    const steps = timeConstant * (level - potential) / (pull - potential)
    ticks += steps < 2 ? 1 : steps < <f64>never ? <u32>steps : <u32>never
    if (ticks >= <u32>never - tick) return never
    if (level < 0 && steps >= soon) break
    e = excited * left(decays + table, decayLength, ticks, load<f64>(constants, excitationTicks))
    i = inhibited * left(decays + 2 * table, decayLength, ticks, load<f64>(constants, inhibitionTicks))
    potential = own * left(decays, decayLength, ticks, timeConstant)
      - load<f64>(constants, excitationShape) * e + load<f64>(constants, inhibitionShape) * i
    if (potential >= level) break
  }
  return <i32>(tick + ticks)
}
