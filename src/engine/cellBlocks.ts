import { noCells } from './cellLists.js'

const blockBytes = 65_536

/** Few cells are sorted faster in a loop than by the engine of JavaScript. */
const fewCells = 40

/**
 * Room for lists of cells that stay as they are: pieces of large arrays, because an array of its own for every volley
 * costs more than the rest of the work on it. A list keeps its whole block from being freed.
 */
export class CellBlocks {
  #block = new ArrayBuffer(0)
  #used = 0

  /** A new list of a length, to be filled at once. */
  room(length: number): Uint32Array {
    const bytes = length * Uint32Array.BYTES_PER_ELEMENT
    if (this.#used + bytes > this.#block.byteLength) {
      this.#block = new ArrayBuffer(Math.max(blockBytes, bytes))
      this.#used = 0
    }
    this.#used += bytes
    return new Uint32Array(this.#block, this.#used - bytes, length)
  }

  /** A list of the same cells, with `first` added to each number. */
  shifted(cells: Uint32Array, first: number): Uint32Array {
    if (first === 0) return cells
    const moved = this.room(cells.length)
    for (let index = 0; index < cells.length; index++) moved[index] = cells[index]! + first
    return moved
  }

  /** The first `count` of some cells as a new list, ascending. */
  sorted(cells: Uint32Array, count: number): Uint32Array {
    if (count === 0) return noCells
    const list = this.room(count)
    if (count > fewCells) {
      list.set(cells.subarray(0, count))
      return list.sort()
    }
    for (let index = 0; index < count; index++) {
      const cell = cells[index]!
      let place = index
      for (; place > 0 && list[place - 1]! > cell; place--) list[place] = list[place - 1]!
      list[place] = cell
    }
    return list
  }

  /** Two ascending lists without a common cell as one. */
  join(left: Uint32Array, right: Uint32Array): Uint32Array {
    const both = this.room(left.length + right.length)
    const [low, high] = left.length > 0 && right.length > 0 && left[0]! > right[0]! ? [right, left] : [left, right]
    both.set(low)
    both.set(high, low.length)
    return low.length > 0 && high.length > 0 && low[low.length - 1]! > high[0]! ? both.sort() : both
  }
}
