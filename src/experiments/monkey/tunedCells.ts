import { distinctBelow, type Stream } from '../../random/stream.js'
import type { UnitRates } from './delayActivity.js'
import { standardScores } from './standardScores.js'

/** Which cells an electrode meets. */
export interface TunedCells {
  readonly cells: number
  /** Units that drive a cell, each with a random sign. */
  readonly inputs: number
  /** Least and greatest share of the stimuli that a cell answers to. */
  readonly tuning: readonly [number, number]
  /** Rate for the other stimuli, and mean rate for those. */
  readonly baseHz: number
  readonly rateHz: number
}

/**
 * Rates in Hz of cells that are as selective as Miyashita 1988 found them, for a few of the stimuli: a cell adds up
 * random units of the model, and what exceeds its threshold raises its rate above its base. Thresholds are such that
 * cells answer to shares of the stimuli between the two given, in equal parts.
 */
export function tunedCells(
  units: UnitRates, { cells, inputs, tuning: [least, greatest], baseHz, rateHz }: TunedCells, draws: Stream,
): Float64Array[] {
  const scores = units.map(standardScores)
  const stimuli = units[0]!.length
  const chosen = Math.min(inputs, units.length)
  return Array.from({ length: cells }, (_, cell) => {
    const drive = new Float64Array(stimuli)
    for (const unit of distinctBelow(units.length, chosen, draws.uint32)) {
      const sign = draws.below(2) === 0 ? -1 : 1
      scores[unit]!.forEach((score, stimulus) => { drive[stimulus]! += sign * score })
    }
    const share = least + ((cell + 0.5) / cells) * (greatest - least)
    const effective = Math.max(1, Math.min(stimuli - 1, Math.round(share * stimuli)))
    const threshold = drive.toSorted()[stimuli - effective - 1]!
    const excess = drive.map((value) => Math.max(0, value - threshold))
    const mean = excess.reduce((sum, value) => sum + value, 0) / effective
    return excess.map((value) => baseHz + (mean === 0 ? 0 : ((rateHz - baseHz) * value) / mean))
  })
}
