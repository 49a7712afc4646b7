import type { KernelFunctions } from '../kernelFunctions.js'
import { cellsPerBlock, lifPlaces as place, never, numbersPerCell } from '../lifPlaces.js'
import { exp } from './exp.js'

const tickMax = 0x4000_0000

export const settleCells: KernelFunctions['settleCells'] = (
  candidates, candidateCount, tick, refractoryTicks, cells, constants, decays, decayLength, earliest, spikes,
) => {
  let fired = 0
  for (let index = 0; index < candidateCount; index++) {
    const number = candidates[index]!
    const cell = number * numbersPerCell
    let next = never
    if (cells[cell]! > -Infinity) {
      const excited = cells[cell + 1]! * constants[place.excitationNow]!
      const inhibited = cells[cell + 2]! * constants[place.inhibitionNow]!
      const shaped = constants[place.inhibitionShape]! * inhibited - constants[place.excitationShape]! * excited
      let own = cells[cell]! * constants[place.membraneNow]!
      let waits = true
      if (own + shaped >= constants[place.threshold]!) {
        spikes[fired++] = number
        own = constants[place.reset]! - shaped
        waits = refractoryTicks === 0
        cells[cell] = waits ? own * constants[place.membraneGrowth]! : -Infinity
      }
      if (waits) next = firstCrossing(own, excited, inhibited, tick, constants, decays, decayLength)
      const block = Math.floor(number / cellsPerBlock)
      if (next > 0 && next < earliest[block]!) earliest[block] = next
    }
    cells[cell + 3] = next
  }
  return fired
}

/**
 * The first tick after this one at which the membrane will be at the threshold without further input, or `never`.
 *
 * From a potential u below the threshold θ, τ du/dt ≤ D − u, where D is the most that the currents will be from now on:
 * what excitation exceeds inhibition by if inhibition lasts longer, else the excitation alone. So θ cannot be reached
 * if D ≤ θ, nor if the peak of the excitation would not reach it, nor before τ(θ − u)/(D − u) has gone by. The walk
 * takes such steps, which become exact as u comes near θ, as in Newton's method for a concave function.
 */
function firstCrossing(
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
  for (;;) {
    const pull = Math.max(e - constants[place.inhibitionCounts]! * i, 0)
    if (pull <= level) return never
    if (Math.max(potential, 0) + constants[place.excitationPeak]! * e <= level) return never
    const steps = timeConstant * (level - potential) / (pull - potential)
    ticks += steps < 2 ? 1 : Math.floor(Math.min(steps, tickMax))
    if (ticks >= tickMax - tick) return never
    e = excited * left(1, ticks, constants[place.excitationTicks]!)
    i = inhibited * left(2, ticks, constants[place.inhibitionTicks]!)
    potential = own * left(0, ticks, timeConstant)
      - constants[place.excitationShape]! * e + constants[place.inhibitionShape]! * i
    if (potential >= level) return tick + ticks
  }
}
