import { meanRates, type DelayRates } from '../../analysis/serial/rates.js'
import { selectiveCells } from '../../analysis/serial/selectiveCells.js'
import { distinctBelow, stream } from '../../random/stream.js'
import type { UnitRates } from './delayActivity.js'
import type { MonkeyParameters } from './monkeyParameters.js'
import { spikeCountRates } from './spikeCounts.js'
import { standardScores } from './standardScores.js'
import { tunedCells } from './tunedCells.js'

/**
 * What is recorded of a model: its units, or cells that answer to few stimuli; either as they are, or as spikes that are
 * counted over noisy trials. The last is what the verdict is about, for it is how the monkeys' cells are described.
 */
export const recordings = ['units', 'spikes of units', 'tuned cells', 'spikes of tuned cells'] as const
export type Recording = (typeof recordings)[number]

/** Cells that an electrode met. */
export interface Recorded {
  readonly rates: DelayRates
  /** The share of the cells that were selective in the delay; only those are in `rates`, as long as there are some. */
  readonly selective: number
}

/** The least number of selective cells of which something can be said. */
const cellsMin = 2

/** Records from the units of a model; `seed` decides which cells and their spikes. */
export function record(
  units: UnitRates, recording: Recording, parameters: MonkeyParameters, seed: number, set: string,
): Recorded {
  const draws = stream(seed, `monkey/cells/${set}`)
  const ratesHz = recording.endsWith('tuned cells') ? tunedCells(units, parameters, draws)
    : someOf(units, parameters.cells, draws.uint32).map((unit) => physiological(unit, parameters.rateHz))
  if (!recording.startsWith('spikes')) return { rates: ratesHz, selective: 1 }
  const trials = spikeCountRates(ratesHz, parameters, stream(seed, `monkey/${recording}/${set}`))
  const rates = meanRates(trials)
  const found = selectiveCells(trials)
  return {
    rates: found.length < cellsMin ? rates : found.map((cell) => rates[cell]!), selective: found.length / rates.length,
  }
}

const someOf = (units: UnitRates, cells: number, uint32: () => number): Float64Array[] =>
  distinctBelow(units.length, Math.min(cells, units.length), uint32).map((unit) => units[unit]!)

/** A unit as a cell in Hz with this mean rate and half of it as standard deviation, not below 0. */
const physiological = (unit: Float64Array, rateHz: number): Float64Array =>
  standardScores(unit).map((score) => Math.max(0, rateHz * (1 + score / 2)))
