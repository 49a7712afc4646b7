/** The spikes of one population at one time. */
export interface TimedVolley {
  readonly population: string
  readonly timeMs: number
  readonly cells: Uint32Array
}

/** A volley that still shows, and how much: 1 as it fires, less and less after it. */
export interface Lit {
  readonly population: string
  readonly cells: Uint32Array
  readonly strength: number
}

/** How many time constants a volley shows. */
const lastsFor = 4

/** Volleys that light up and fade. Times are those of whoever appends them: of the simulation, or of the viewer. */
export class LitCells {
  readonly fadeMs: number
  #volleys: TimedVolley[] = []

  constructor(fadeMs: number) {
    this.fadeMs = fadeMs
  }

  append(volley: TimedVolley): void {
    this.#volleys.push(volley)
  }

  clear(): void {
    this.#volleys = []
  }

  /** What shows at a time, oldest first; what has faded is forgotten. Without motion, all shows fully, and then not. */
  at(nowMs: number, reducedMotion = false): Lit[] {
    this.#volleys = this.#volleys.filter(({ timeMs }) => nowMs - timeMs < lastsFor * this.fadeMs)
    return this.#shown(-Infinity, nowMs, reducedMotion)
  }

  /** What fired after one time and up to another. */
  since(fromMs: number, nowMs: number): Lit[] {
    return this.#shown(fromMs, nowMs, false)
  }

  #shown(fromMs: number, nowMs: number, reducedMotion: boolean): Lit[] {
    return this.#volleys.filter(({ timeMs }) => timeMs > fromMs && timeMs <= nowMs).map(({ population, cells, timeMs }) => ({
      population, cells, strength: reducedMotion ? 1 : Math.exp((timeMs - nowMs) / this.fadeMs),
    }))
  }
}
