import type { Frame } from './playback.js'
import { cellsOfVolley } from '../session/volleyBatch.js'
import type { CircuitFace } from '../session/messages.js'

/** A volley with its population's name and its time since the memory was built, as drawings take it. */
export interface ShownVolley {
  readonly population: string
  readonly timeMs: number
  readonly cells: Uint32Array
}

/** Width of the bins in which rates are counted. */
export const binMs = 1

/** What is shown of presentations, in the circuit's own time: it leaps over what is not shown. */
export class ActivityLog {
  readonly #face: CircuitFace
  /** The time that was reached, since the memory was built and in the present presentation. */
  nowMs = 0
  #sinceOnsetMs = 0
  /** Whether the last frame that was taken changed the rates. */
  hasNewRates = false
  /** Spikes in the present presentation, or the last one, by millisecond, a row a population. */
  #bins: number[][]

  constructor(face: CircuitFace) {
    this.#face = face
    this.#bins = face.populations.map(() => [])
  }

  /** The volleys of a frame, whose time the log then has reached. */
  take({ presented: { volleys, onsetMs }, first, end, toMs, begins }: Frame): ShownVolley[] {
    const binsBefore = this.#binCount
    if (begins) this.#bins = this.#bins.map(() => [])
    const shown: ShownVolley[] = []
    for (let volley = first; volley < end; volley++) {
      const index = volleys.populations[volley]!
      const cells = cellsOfVolley(volleys, volley)
      const sinceOnset = volleys.ticks[volley]! * this.#face.resolutionMs
      const bin = Math.floor(sinceOnset / binMs)
      this.#bins[index]![bin] = (this.#bins[index]![bin] ?? 0) + cells.length
      shown.push({ population: this.#face.populations[index]!.name, timeMs: onsetMs + sinceOnset, cells })
    }
    this.#sinceOnsetMs = toMs
    this.nowMs = onsetMs + toMs
    this.hasNewRates = shown.length > 0 || begins || this.#binCount !== binsBefore
    return shown
  }

  get #binCount(): number {
    return Math.ceil(this.#sinceOnsetMs / binMs)
  }

  /** Mean rates of a cell of each population since the onset of the present presentation, with the middles of the bins. */
  rates(): { readonly timesMs: number[]; readonly ratesHz: number[][] } {
    const count = this.#binCount
    return {
      timesMs: Array.from({ length: count }, (_, bin) => (bin + 0.5) * binMs),
      ratesHz: this.#bins.map((bins, index) => Array.from({ length: count }, (_, bin) =>
        (bins[bin] ?? 0) / this.#face.populations[index]!.count / (binMs / 1000))),
    }
  }
}
