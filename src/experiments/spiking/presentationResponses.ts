import { binTicksFor } from '../../recording/binTicks.js'
import { eachSpike, inMs, shownPopulations, type SpikeSelection } from '../../recording/recordedSpikes.js'

/** Presentations that follow each other without a gap, in ticks; the end does not belong to it. */
export interface Phase {
  readonly name: string
  readonly from: number
  readonly to: number
}

/** Spikes against the time since the beginning of the presentation, summed over the presentations of each phase. */
export interface PresentationResponses {
  readonly periodMs: number
  readonly binMs: number
  readonly phases: readonly {
    readonly name: string
    readonly presentations: number
    readonly populations: readonly {
      readonly population: string
      readonly cells: number
      /** Spikes in each bin [k·bin, (k + 1)·bin), up to the last with a spike of any population in any phase. */
      readonly counts: readonly number[]
    }[]
  }[]
}

const binsMax = 60

/** The peri-stimulus histograms (Gerstein & Kiang 1960) of every population in every phase; undefined without a spike. */
export function presentationResponses(
  selection: SpikeSelection, phases: readonly Phase[], periodTicks: number,
): PresentationResponses | undefined {
  const { run } = selection
  let reach = 0
  eachPresented(selection, phases, periodTicks, (_phase, _place, since) => { reach = Math.max(reach, since + 1) })
  if (reach === 0) return undefined
  const binTicks = binTicksFor(reach, binsMax)
  const populations = shownPopulations(selection)
  const counts = phases.map(() => populations.map(() =>
    Array.from({ length: Math.ceil(reach / binTicks) }, () => 0)))
  eachPresented(selection, phases, periodTicks, (phase, place, since) => {
    counts[phase]![place]![Math.floor(since / binTicks)]!++
  })
  return {
    periodMs: inMs(periodTicks, run), binMs: inMs(binTicks, run),
    phases: phases.map(({ name, from, to }, phase) => ({
      name, presentations: Math.round((to - from) / periodTicks),
      populations: populations.map((part, place) =>
        ({ population: part.name, cells: part.count, counts: counts[phase]![place]! })),
    })),
  }
}

/** Calls `take` for each spike of a phase with the ticks since its presentation began. */
function eachPresented(
  selection: SpikeSelection, phases: readonly Phase[], periodTicks: number,
  take: (phase: number, place: number, since: number) => void,
): void {
  eachSpike(selection, (place, tick) => {
    const phase = phases.findIndex(({ from, to }) => tick >= from && tick < to)
    if (phase >= 0) take(phase, place, (tick - phases[phase]!.from) % periodTicks)
  })
}
