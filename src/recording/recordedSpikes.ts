import { InputError, nearest } from '../errors/inputError.js'

/** Spikes of a run in order of time; the same index in each column is one spike. */
export interface RecordedRun {
  /** In the circuit's order. */
  readonly populations: readonly { readonly name: string; readonly count: number }[]
  readonly resolutionMs: number
  /** How long the run was. */
  readonly ticks: number
  readonly tick: Int32Array
  /** Number of the spike's population in `populations`. */
  readonly population: Uint8Array
  readonly cell: Uint32Array
}

/** Which of them a figure shows. */
export interface SpikeSelection {
  readonly run: RecordedRun
  /** Ticks; the end does not belong to it. */
  readonly from: number
  readonly to: number
  /** Numbers of populations, in the order of the figure. */
  readonly shown: readonly number[]
}

/** What was asked for, in ms and names; what is left out is all there is. */
export interface SelectionRequest {
  readonly fromMs?: number | undefined
  readonly toMs?: number | undefined
  readonly populations?: readonly string[] | undefined
}

/** Ticks of a run are below it. */
const ticksMax = 2 ** 31

/** Throws an InputError for a population that the run does not have or that is named twice, or a time without a tick. */
export function selectSpikes(run: RecordedRun, { fromMs, toMs, populations }: SelectionRequest): SpikeSelection {
  const names = run.populations.map(({ name }) => name)
  const end = run.ticks
  const from = fromMs === undefined ? 0 : Math.round(fromMs / run.resolutionMs)
  const to = toMs === undefined ? end : Math.round(toMs / run.resolutionMs)
  if (!(from >= 0 && from < to && to <= ticksMax)) {
    const problem = `found ${fromMs ?? 0} to ${toMs ?? end * run.resolutionMs} ms`
    const allowed = `a start of 0 ms or more, and a later end; this run ends at ${inMs(end, run)} ms`
    throw new InputError({ field: '--from, --to', problem, allowed })
  }
  const shown = (populations ?? names).map((name, place, wanted) => {
    if (wanted.indexOf(name) < place) {
      throw new InputError({ field: '--population', problem: `found "${name}" twice`, allowed: 'each population once' })
    }
    const index = names.indexOf(name)
    if (index >= 0) return index
    const problem = `found "${name}"${nearest(name, names)}`
    throw new InputError({ field: '--population', problem, allowed: names.join(', ') })
  })
  return { run, from, to, shown }
}

/** Calls `take` for each spike that is shown, with the place of its population in `shown`. */
export function eachSpike(
  { run, from, to, shown }: SpikeSelection, take: (place: number, tick: number, cell: number) => void,
): void {
  const places = Int32Array.from(run.populations, (_, index) => shown.indexOf(index))
  for (let spike = 0; spike < run.tick.length; spike++) {
    const tick = run.tick[spike]!
    const place = places[run.population[spike]!]!
    if (tick >= from && tick < to && place >= 0) take(place, tick, run.cell[spike]!)
  }
}

/** Name and number of cells of each population that is shown. */
export const shownPopulations = ({ run, shown }: SpikeSelection): RecordedRun['populations'] =>
  shown.map((index) => run.populations[index]!)

/** Ticks as milliseconds, to a tenth of the resolution at least. */
export const inMs = (ticks: number, { resolutionMs }: RecordedRun): number => Number((ticks * resolutionMs).toPrecision(12))
