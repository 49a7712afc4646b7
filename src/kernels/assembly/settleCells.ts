import {
  cellShift, excitation, excitationNow, excitationPeak, excitationShape, excitationTicks, foreseenThreshold, inhibition,
  inhibitionCounts, inhibitionNow, inhibitionShape, inhibitionTicks, left, membraneGrowth, membraneNow, membraneTicks,
  never, nextSpike, reset, threshold,
} from './lifCell'

const tickMax: u32 = 0x40000000

/** Decides which listed cells fire at this tick, and when the others will if nothing reaches them. See the reference. */
export function settleCells(
  candidates: usize, candidateCount: u32, tick: u32, refractoryTicks: u32, cells: usize, constants: usize,
  decays: usize, decayLength: u32, earliest: usize, spikes: usize,
): u32 {
  let fired: u32 = 0
  for (let index: u32 = 0; index < candidateCount; index++) {
    const number = load<u32>(candidates + ((<usize>index) << 2))
    const cell = cells + ((<usize>number) << cellShift)
    const amplitude = load<f64>(cell)
    let next: f64 = never
    if (amplitude > -Infinity) {
      const excited = load<f64>(cell, excitation) * load<f64>(constants, excitationNow)
      const inhibited = load<f64>(cell, inhibition) * load<f64>(constants, inhibitionNow)
      const shaped = load<f64>(constants, inhibitionShape) * inhibited - load<f64>(constants, excitationShape) * excited
      let own = amplitude * load<f64>(constants, membraneNow)
      let waits = true
      if (own + shaped >= load<f64>(constants, threshold)) {
        store<u32>(spikes + ((<usize>fired) << 2), number)
        fired++
        own = load<f64>(constants, reset) - shaped
        waits = refractoryTicks == 0
        store<f64>(cell, waits ? own * load<f64>(constants, membraneGrowth) : -Infinity)
      }
      if (waits) next = firstCrossing(own, excited, inhibited, tick, constants, decays, decayLength)
      if (next > 0) {
        const block = earliest + ((<usize>(number >>> 4)) << 2)
        if (<i32>next < load<i32>(block)) store<i32>(block, <i32>next)
      }
    }
    store<f64>(cell, next, nextSpike)
  }
  return fired
}

/** The first tick after this one at which the membrane will be at the threshold without further input, or never. */
function firstCrossing(
  own: f64, excited: f64, inhibited: f64, tick: u32, constants: usize, decays: usize, decayLength: u32,
): f64 {
  const level = load<f64>(constants, foreseenThreshold)
  const counts = load<f64>(constants, inhibitionCounts)
  const table = (<usize>decayLength) << 3
  const timeConstant = load<f64>(constants, membraneTicks)
  let ticks: u32 = 0
  let e = excited
  let i = inhibited
  let potential = own - load<f64>(constants, excitationShape) * e + load<f64>(constants, inhibitionShape) * i
  while (true) {
    const pull = max<f64>(e - counts * i, 0)
    if (pull <= level) return never
    if (max<f64>(potential, 0) + load<f64>(constants, excitationPeak) * e <= level) return never
    const steps = timeConstant * (level - potential) / (pull - potential)
    ticks += steps < 2 ? 1 : <u32>min<f64>(steps, <f64>tickMax)
    if (ticks >= tickMax - tick) return never
    e = excited * left(decays + table, decayLength, ticks, load<f64>(constants, excitationTicks))
    i = inhibited * left(decays + 2 * table, decayLength, ticks, load<f64>(constants, inhibitionTicks))
    potential = own * left(decays, decayLength, ticks, timeConstant)
      - load<f64>(constants, excitationShape) * e + load<f64>(constants, inhibitionShape) * i
    if (potential >= level) return <f64>(tick + ticks)
  }
}
