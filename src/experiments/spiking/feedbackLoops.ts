import type { Circuit } from '../../circuit/circuit.js'
import { binTicksFor } from '../../recording/binTicks.js'
import { eachSpike, inMs, shownPopulations, type SpikeSelection } from '../../recording/recordedSpikes.js'

/** The rates of two populations that project onto each other, bin by bin. */
export interface FeedbackLoop {
  readonly first: string
  readonly second: string
  readonly binMs: number
  /** Spikes per second and cell. */
  readonly firstHz: readonly number[]
  readonly secondHz: readonly number[]
}

const binsMax = 200

/**
 * Loops of two populations, such as granule ⇄ Golgi: in the plane of their rates, a steady state is a point and a rhythm
 * is an orbit. Those of which one is silent have none. What is left of the time after the last whole bin is left out.
 */
export function feedbackLoops({ projections }: Circuit, selection: SpikeSelection): FeedbackLoop[] {
  const { run, from, to } = selection
  const populations = shownPopulations(selection)
  const joined = (first: string, second: string): boolean =>
    projections.some((one) => one.from === first && one.to === second)
  const pairs = populations.flatMap(({ name: first }, place) => populations.slice(place + 1)
    .filter(({ name: second }) => joined(first, second) && joined(second, first))
    .map(({ name: second }) => [first, second] as const))
  if (pairs.length === 0) return []
  const binTicks = binTicksFor(to - from, binsMax)
  const bins = Math.floor((to - from) / binTicks)
  const counts = populations.map(() => new Float64Array(bins))
  eachSpike(selection, (place, tick) => {
    const bin = Math.floor((tick - from) / binTicks)
    if (bin < bins) counts[place]![bin]!++
  })
  const ratesHz = (name: string): number[] => {
    const place = populations.findIndex((one) => one.name === name)
    return Array.from(counts[place]!, (spikes) =>
      Number((spikes / populations[place]!.count / (binTicks * run.resolutionMs / 1000)).toPrecision(6)))
  }
  return pairs
    .map(([first, second]) =>
      ({ first, second, binMs: inMs(binTicks, run), firstHz: ratesHz(first), secondHz: ratesHz(second) }))
    .filter(({ firstHz, secondHz }) => [firstHz, secondHz].every((rates) => rates.some((rate) => rate > 0)))
}
