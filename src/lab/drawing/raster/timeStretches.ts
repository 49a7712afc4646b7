/** A stretch of time that is shown without a break, and where in the picture's time it begins. */
export interface Stretch {
  readonly fromMs: number
  readonly toMs: number
  readonly pictureMs: number
  readonly text: string
  /** Whether time before it is left out. */
  readonly isAfterBreak: boolean
}

/** Rounding of times is no break. */
const toleranceMs = 1e-6

/**
 * Time as a picture shows it, stretch after stretch: where one does not begin at the end of the one before, a break of
 * `breakMs` stands for what is left out. Times only go on.
 */
export class TimeStretches {
  readonly breakMs: number
  #stretches: Stretch[] = []

  constructor(breakMs: number) {
    this.breakMs = breakMs
  }

  /** Those that are not forgotten, in order. */
  get all(): readonly Stretch[] {
    return this.#stretches
  }

  /** A stretch begins, with a word about it. The first is at the picture's beginning. */
  begin(timeMs: number, text = ''): void {
    const last = this.#stretches.at(-1)
    const isAfterBreak = last !== undefined && timeMs > last.toMs + toleranceMs
    const pictureMs = last === undefined ? 0 : endOf(last) + (isAfterBreak ? this.breakMs : 0)
    this.#stretches.push({ fromMs: timeMs, toMs: timeMs, pictureMs, text, isAfterBreak })
  }

  /** Goes on to a time, and says where in the picture it is; the first time begins a stretch. */
  reach(timeMs: number): number {
    if (this.#stretches.length === 0) this.begin(timeMs)
    const last = this.#stretches.at(-1)!
    if (timeMs > last.toMs) this.#stretches[this.#stretches.length - 1] = { ...last, toMs: timeMs }
    return last.pictureMs + timeMs - last.fromMs
  }

  /** Forgets stretches that ended before a time of the picture. */
  forgetBefore(pictureMs: number): void {
    const last = this.#stretches.at(-1)
    this.#stretches = this.#stretches.filter((stretch) => stretch === last || endOf(stretch) >= pictureMs)
  }
}

/** Where in the picture a stretch ends. */
export const endOf = ({ pictureMs, fromMs, toMs }: Stretch): number => pictureMs + toMs - fromMs
