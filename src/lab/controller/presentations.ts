import type { Presented } from '../session/messages.js'
import { Playback, type Frame, type PresentationTimes } from './playback.js'

/** Before a circuit stands. */
const noTimes: PresentationTimes = { resolutionMs: 1, periodMs: Infinity }

/**
 * Presentations on their way from the worker to the viewer: reads that were asked for, and what is being shown. Reads
 * that nobody waits for any more are dropped when they come.
 */
export class Presentations {
  #playback = new Playback(noTimes)
  #pending = 0
  #stale = 0

  /** Whether a read is under way, or something is left to be shown. */
  get isWaiting(): boolean {
    return this.#pending > this.#stale || this.isShowing
  }

  get isShowing(): boolean {
    return !this.#playback.isIdle
  }

  /** A read was asked for. */
  expect(): void {
    this.#pending++
  }

  /** A read that was asked for will not come. */
  fail(): void {
    this.#pending--
    this.#stale = Math.min(this.#stale, this.#pending)
  }

  push(presented: Presented): void {
    if (presented.purpose === 'read') {
      this.#pending--
      if (this.#stale > 0) {
        this.#stale--
        return
      }
    }
    this.#playback.push(presented)
  }

  /** Nothing is waited for any more, nor shown to its end. */
  forget(times: PresentationTimes = noTimes): void {
    this.#stale = this.#pending
    this.#playback = new Playback(times)
  }

  advance(elapsedMs: number): Frame | undefined {
    return this.#playback.advance(elapsedMs)
  }
}
