import type { Frame } from './playback.js'
import { cellsOfVolley } from '../session/volleyBatch.js'
import type { CircuitFace } from '../session/messages.js'

/** A volley with its population's name and its time since the memory was built, as drawings take it. */
export interface ShownVolley {
  readonly population: string
  readonly timeMs: number
  readonly cells: Uint32Array
}

/** What is shown of presentations as one stretch of time, in which each begins where the last one ended. */
export class ActivityLog {
  readonly #face: CircuitFace
  #startMs = 0
  nowMs = 0
  /** Spikes of each population in the present presentation, or the last one. */
  readonly spikes: number[]

  constructor(face: CircuitFace) {
    this.#face = face
    this.spikes = face.populations.map(() => 0)
  }

  /** The volleys of a frame, whose time the log then has reached. */
  take({ presented: { volleys }, first, end, toMs, begins }: Frame): ShownVolley[] {
    if (begins) {
      this.#startMs = this.nowMs
      this.spikes.fill(0)
    }
    const shown: ShownVolley[] = []
    for (let volley = first; volley < end; volley++) {
      const index = volleys.populations[volley]!
      const cells = cellsOfVolley(volleys, volley)
      this.spikes[index]! += cells.length
      const timeMs = this.#startMs + volleys.ticks[volley]! * this.#face.resolutionMs
      shown.push({ population: this.#face.populations[index]!.name, timeMs, cells })
    }
    this.nowMs = this.#startMs + toMs
    return shown
  }
}
