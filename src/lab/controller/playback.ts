import type { CircuitFace, Presented } from '../session/messages.js'

/** A stretch of a presentation that is shown at once: its volleys are those from `first` to before `end`. */
export interface Frame {
  readonly presented: Presented
  readonly fromMs: number
  readonly toMs: number
  readonly first: number
  readonly end: number
  /** Whether the presentation begins, or ends, with it. */
  readonly begins: boolean
  readonly ends: boolean
}

/** Of the silence after the last volley so much is shown. */
const tailMs = 4

/** How long a tick lasts, and a presentation. */
export type PresentationTimes = Pick<CircuitFace, 'resolutionMs' | 'periodMs'>

/**
 * Presentations played one after the other: simulated time runs at some milliseconds a second of the viewer's, from the
 * onset to a little after the last volley, or to the end of the presentation where this comes first; the silence that is left
 * is not shown. It reads no clock: whoever shows it says how much time has gone by.
 */
export class Playback {
  readonly #times: PresentationTimes
  readonly #queue: Presented[] = []
  #timeMs = 0
  #next = 0
  #isOpen = false

  constructor(times: PresentationTimes) {
    this.#times = times
  }

  get isIdle(): boolean {
    return this.#queue.length === 0
  }

  push(presented: Presented): void {
    this.#queue.push(presented)
  }

  /** What is shown in the next `elapsedMs` simulated milliseconds; all that is left of a presentation where infinite. */
  advance(elapsedMs: number): Frame | undefined {
    const presented = this.#queue[0]
    if (presented === undefined) return undefined
    const { ticks } = presented.volleys
    const { resolutionMs, periodMs } = this.#times
    const endMs = Math.min(periodMs, (ticks.at(-1) ?? 0) * resolutionMs + tailMs)
    const begins = !this.#isOpen
    if (begins) {
      this.#isOpen = true
      this.#timeMs = 0
      this.#next = 0
    }
    const fromMs = this.#timeMs
    this.#timeMs = Math.min(endMs, fromMs + elapsedMs)
    const first = this.#next
    while (this.#next < ticks.length && ticks[this.#next]! * resolutionMs <= this.#timeMs) this.#next++
    const ends = this.#timeMs >= endMs
    if (ends) {
      this.#queue.shift()
      this.#isOpen = false
    }
    return { presented, fromMs, toMs: this.#timeMs, first, end: this.#next, begins, ends }
  }
}
