import type { KernelFunctions } from '../kernelFunctions.js'
import { cellPlaces, cellsPerBlock, lifPlaces as place, never, numbersPerCell } from '../lifPlaces.js'
import { exp } from './exp.js'
import { peakOf } from './receiveCurrent.js'

/** The search is left after so many steps, or with a drive if the next one is long, and goes on at the tick come to. */
const stepsMax = 12
const soon = 4

export const settleCells: KernelFunctions['settleCells'] = (
  candidates, candidateCount, tick, refractoryTicks, cells, constants, decays, decayLength, due, earliest, spikes,
) => {
  let fired = 0
  for (let index = 0; index < candidateCount; index++) {
    const number = candidates[index]!
    const cell = number * numbersPerCell
    const amplitude = cells[cell + cellPlaces.membrane]!
    let next = never
    if (amplitude > -Infinity) {
      const excited = cells[cell + cellPlaces.excitation]! * constants[place.excitationNow]!
      const inhibited = cells[cell + cellPlaces.inhibition]! * constants[place.inhibitionNow]!
      const shaped = constants[place.inhibitionShape]! * inhibited - constants[place.excitationShape]! * excited
      let own = amplitude * constants[place.membraneNow]!
      let waits = true
      if (own + shaped >= constants[place.threshold]!) {
        spikes[fired++] = number
        own = constants[place.reset]! - shaped
        waits = refractoryTicks === 0
        cells[cell + cellPlaces.membrane] = waits ? own * constants[place.membraneGrowth]! : -Infinity
      }
      if (waits) next = silentUntil(own, excited, inhibited, tick, constants, decays, decayLength)
      const block = Math.floor(number / cellsPerBlock)
      if (next < earliest[block]!) earliest[block] = next
    }
    due[number] = next
    cells[cell + cellPlaces.listed] = 0
  }
  return fired
}

/**
 * A later tick before which the membrane will not be at the threshold without further input, or `never`.
 *
 * From a potential u below the threshold θ, τ du/dt ≤ D − u, where D is the most that the currents will be from now on:
 * what excitation exceeds inhibition by if inhibition lasts longer, else the excitation alone. So θ cannot be reached
 * if D ≤ θ, nor if D would not, decaying like the excitation, at its peak, nor before τ(θ − u)/(D − u) has gone by. The walk
 * takes such steps, which become exact as u comes near θ, as in Newton's method for a concave function.
 */
function silentUntil(
  own: number, excited: number, inhibited: number, tick: number, constants: Float64Array, decays: Float64Array,
  decayLength: number,
): number {
  const level = constants[place.foreseenThreshold]!
  const timeConstant = constants[place.membraneTicks]!
  const left = (mode: number, ticks: number, timeConstantTicks: number) =>
    (ticks < decayLength ? decays[mode * decayLength + ticks]! : exp(-ticks / timeConstantTicks))
  let ticks = 0
  let e = excited
  let i = inhibited
  let potential = own - constants[place.excitationShape]! * e + constants[place.inhibitionShape]! * i
  for (let step = 0; step < stepsMax; step++) {
    const pull = Math.max(e - constants[place.inhibitionCounts]! * i, 0)
    if (pull <= level) return never
    if (level > 0 && peakOf(constants, pull, potential) <= level) return never
    const steps = timeConstant * (level - potential) / (pull - potential)
    ticks += steps < 2 ? 1 : Math.floor(Math.min(steps, never))
    if (ticks >= never - tick) return never
    if (level < 0 && steps >= soon) break
    e = excited * left(1, ticks, constants[place.excitationTicks]!)
    i = inhibited * left(2, ticks, constants[place.inhibitionTicks]!)
    potential = own * left(0, ticks, timeConstant)
      - constants[place.excitationShape]! * e + constants[place.inhibitionShape]! * i
    if (potential >= level) break
  }
  return tick + ticks
}
