import type { Positions } from './positions.js'

/** Cells that lie in a box, and some around it, numbered from 0. */
export interface Neighbourhood {
  readonly count: number
  at(place: number): number
}

const binsMax = 1024

/**
 * Finds the cells around a point: the sheet is divided into bins, a few to the reach, and cells are sorted by bin, so
 * that those of neighbouring columns of one row of bins stand together.
 */
export class Nearby {
  readonly #reach: { readonly x: number; readonly y: number }
  readonly #columns: Axis
  readonly #rows: Axis
  readonly #starts: Uint32Array
  readonly #cells: Uint32Array

  constructor({ x, y }: Positions, reach: { readonly x: number; readonly y: number }) {
    this.#reach = reach
    this.#columns = axisOf(x, reach.x / 4)
    this.#rows = axisOf(y, reach.y / 2)
    const bin = (cell: number) => this.#rows.bin(y[cell]!) * this.#columns.bins + this.#columns.bin(x[cell]!)
    this.#starts = new Uint32Array(this.#rows.bins * this.#columns.bins + 1)
    for (let cell = 0; cell < x.length; cell++) this.#starts[bin(cell) + 1]!++
    for (let place = 1; place < this.#starts.length; place++) this.#starts[place]! += this.#starts[place - 1]!
    const next = this.#starts.slice()
    this.#cells = new Uint32Array(x.length)
    for (let cell = 0; cell < x.length; cell++) this.#cells[next[bin(cell)]!++] = cell
  }

  /** All cells within reach of a point along both axes, and some more. */
  around(x: number, y: number): Neighbourhood {
    const columns = this.#columns.between(x - this.#reach.x, x + this.#reach.x)
    const rows = this.#rows.between(y - this.#reach.y, y + this.#reach.y)
    const starts: number[] = []
    const ends: number[] = []
    let count = 0
    for (let row = rows.from; row <= rows.to; row++) {
      const start = this.#starts[row * this.#columns.bins + columns.from]!
      count += this.#starts[row * this.#columns.bins + columns.to + 1]! - start
      starts.push(start)
      ends.push(count)
    }
    return {
      count,
      at: (place) => {
        let strip = 0
        while (place >= ends[strip]!) strip++
        return this.#cells[starts[strip]! + place - (ends[strip - 1] ?? 0)]!
      },
    }
  }
}

interface Axis {
  readonly bins: number
  bin(value: number): number
  between(least: number, greatest: number): { readonly from: number; readonly to: number }
}

function axisOf(values: Float64Array, width: number): Axis {
  let least = Infinity
  let greatest = -Infinity
  for (const value of values) {
    least = Math.min(least, value)
    greatest = Math.max(greatest, value)
  }
  const bins = Math.max(1, Math.min(binsMax, Math.ceil((greatest - least) / width)))
  const scale = greatest > least ? bins / (greatest - least) : 0
  const bin = (value: number) => Math.max(0, Math.min(bins - 1, Math.floor((value - least) * scale)))
  return { bins, bin, between: (from, to) => ({ from: bin(from), to: bin(to) }) }
}
