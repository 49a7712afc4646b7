import { InputError } from '../errors/inputError.js'

/** A stretch of time in ticks, its end not included, and the windows within it in which spikes are counted. */
export interface CountingTime {
  readonly from: number
  readonly to: number
  readonly windowTicks: number
}

/** What a set of spike trains is like. */
export interface SpikeTrainSummary {
  readonly spikes: number
  /** Fraction of the cells that did not fire. */
  readonly silent: number
  /**
   * Coefficient of variation of a cell's intervals: standard deviation (n − 1) divided by mean, averaged over the cells
   * with two intervals or more. 1 for a Poisson process, 0 for a clock. Absent where there is no such cell.
   */
  readonly variation?: number
  /**
   * Fano factor: variance (n − 1) of a cell's counts in successive windows divided by their mean, averaged over the
   * cells that fired in one. 1 for a Poisson process. Absent where there is no such cell, or fewer than two whole windows.
   */
  readonly fano?: number
  /** How many cells fired how often: [spikes, cells], ascending. */
  readonly counts: readonly (readonly [spikes: number, cells: number])[]
}

/**
 * Statistics of the spikes of cells, added in order of time and kept as sums, so that memory does not grow with time.
 * All sums are of whole numbers and exact.
 */
export class SpikeTrains {
  readonly #time: CountingTime
  readonly #spikes: Uint32Array
  readonly #last: Int32Array
  readonly #intervalSquares: Float64Array
  readonly #first: Int32Array
  readonly #window: Int32Array
  readonly #inWindow: Uint32Array
  /** Spikes in whole windows, and the sum of the squares of the windows' counts. */
  readonly #counted: Uint32Array
  readonly #windowSquares: Float64Array
  readonly #windows: number

  constructor(cells: number, time: CountingTime) {
    const { from, to, windowTicks } = time
    if (!(to > from && windowTicks >= 1)) {
      const problem = `found ${from} to ${to} in windows of ${windowTicks}`
      const allowed = 'an end after the beginning, and windows of 1 tick or more'
      throw new InputError({ field: 'time', problem, allowed })
    }
    this.#time = time
    this.#windows = Math.floor((to - from) / windowTicks)
    this.#spikes = new Uint32Array(cells)
    this.#first = new Int32Array(cells)
    this.#last = new Int32Array(cells)
    this.#intervalSquares = new Float64Array(cells)
    this.#window = new Int32Array(cells).fill(-1)
    this.#inWindow = new Uint32Array(cells)
    this.#counted = new Uint32Array(cells)
    this.#windowSquares = new Float64Array(cells)
  }

  /** Cells that fire at a tick, each once; ticks must not go back. */
  add(tick: number, cells: ArrayLike<number>): void {
    const { from, to, windowTicks } = this.#time
    if (tick < from || tick >= to) return
    const window = Math.floor((tick - from) / windowTicks)
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index]!
      if (this.#spikes[cell]!++ === 0) this.#first[cell] = tick
      else this.#intervalSquares[cell]! += (tick - this.#last[cell]!) * (tick - this.#last[cell]!)
      this.#last[cell] = tick
      if (window >= this.#windows) continue
      const count = this.#window[cell] === window ? this.#inWindow[cell]! : 0
      this.#window[cell] = window
      this.#inWindow[cell] = count + 1
      this.#counted[cell]!++
      this.#windowSquares[cell]! += 2 * count + 1
    }
  }

  summary(): SpikeTrainSummary {
    const cells = [...this.#spikes.keys()]
    const counts = new Map<number, number>()
    for (const spikes of this.#spikes) counts.set(spikes, (counts.get(spikes) ?? 0) + 1)
    const variation = meanOf(cells.filter((cell) => this.#spikes[cell]! > 2).map((cell) => this.#variation(cell)))
    const fano = this.#windows < 2 ? undefined
      : meanOf(cells.filter((cell) => this.#counted[cell]! > 0).map((cell) => this.#fano(cell)))
    return {
      spikes: this.#spikes.reduce((sum, spikes) => sum + spikes, 0),
      silent: cells.length === 0 ? 0 : (counts.get(0) ?? 0) / cells.length,
      ...(variation !== undefined && { variation }),
      ...(fano !== undefined && { fano }),
      counts: [...counts].sort(([left], [right]) => left - right),
    }
  }

  #variation(cell: number): number {
    const intervals = this.#spikes[cell]! - 1
    const sum = this.#last[cell]! - this.#first[cell]!
    return Math.sqrt(variance(this.#intervalSquares[cell]!, sum, intervals)) / (sum / intervals)
  }

  #fano(cell: number): number {
    const counted = this.#counted[cell]!
    return variance(this.#windowSquares[cell]!, counted, this.#windows) / (counted / this.#windows)
  }
}

/** The unbiased variance of numbers whose sum and sum of squares are known. */
const variance = (squares: number, sum: number, count: number): number => (squares - sum * (sum / count)) / (count - 1)

const meanOf = (values: readonly number[]): number | undefined =>
  (values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length)
