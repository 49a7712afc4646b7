import type { Kernels } from '../../kernels/kernels.js'
import type { Range } from './range.js'
import type { Rows } from './rows.js'

/** How rows of synapses are drawn by the kernels, from a key: again at any time, and in any order. */
export type RowDrawing = {
  readonly key: Uint32Array
  /** Whether a row may have its own number: a synapse of a cell onto itself. */
  readonly autapses: boolean
  /** How many cells there are to draw from, and those that are wanted. */
  readonly cells: number
  readonly wanted: Range
} & (
  | { readonly kind: 'degree'; readonly degree: number; readonly multapses: boolean }
  | { readonly kind: 'bernoulli'; readonly probability: number }
)

/** Room for drawing, in the memory of the kernels. */
export interface DrawingRoom {
  readonly key: Uint32Array
  /** 0, 1, 2 …: drawn rows by place. */
  readonly places: Uint32Array
  readonly offsets: Uint32Array
  readonly cells: Uint32Array
  readonly seen: Uint32Array
  /** 0 for every target, where synapses may fail of which several connect one pair. */
  readonly repeats: Uint32Array
}

/** Cells are drawn in blocks of so many synapses on average, so that a share of a network draws few that it has not. */
const synapsesPerBlock = 256

/** Cells of a volley that are handed to the kernels at once, and rows that are drawn at once. */
export const volleyRoom = 16_384

/** A network has one room: as much as its longest row needs, and enough for many. */
export const drawnCellsMin = 65_536

/** Draws rows into the room, as many of the first `count` of `rows` as fit. Returns how many. */
export function drawRows(
  kernels: Kernels, drawing: RowDrawing, rows: Uint32Array, count: number, room: DrawingRoom,
): number {
  const { autapses, wanted } = drawing
  room.key.set(drawing.key)
  const drawn = drawing.kind === 'degree'
    ? kernels.drawDegree(
      room.key, rows, count, drawing.degree, drawing.cells - (autapses ? 0 : 1), !drawing.multapses, autapses,
      wanted.first, wanted.count, room.seen, room.offsets, room.cells)
    : kernels.drawBernoulli(
      room.key, rows, count, kernels.log(1 - drawing.probability), Math.ceil(synapsesPerBlock / drawing.probability),
      autapses, wanted.first, wanted.count, room.offsets, room.cells)
  if (drawn === 0 && count > 0) throw new Error(`a row of more than ${room.cells.length} synapses was drawn`)
  return drawn
}

/** All rows of a range, as they are drawn. `numbers` is room for their numbers. */
export function drawnRows(
  kernels: Kernels, by: Rows['by'], drawing: RowDrawing, { first, count }: Range, numbers: Uint32Array,
  room: DrawingRoom,
): Rows {
  return {
    by,
    *parts() {
      for (let done = 0; done < count;) {
        const asked = Math.min(numbers.length, count - done)
        for (let row = 0; row < asked; row++) numbers[row] = first + done + row
        const rows = drawRows(kernels, drawing, numbers, asked, room)
        yield { first: first + done, rows, offsets: room.offsets, cells: room.cells }
        done += rows
      }
    },
  }
}
