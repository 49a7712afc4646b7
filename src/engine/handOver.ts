/** Short lists are copied faster in a loop than by the engine of JavaScript. */
const shortLength = 128

/** Copies cells into `room`, as many at a time as it holds, and gives how many lie there now. */
export function handOver(cells: Uint32Array, room: Uint32Array): Iterable<number> {
  if (cells.length > room.length) return inParts(cells, room)
  if (cells.length > shortLength) room.set(cells)
  else for (let index = 0; index < cells.length; index++) room[index] = cells[index]!
  return cells.length === 0 ? [] : [cells.length]
}

function* inParts(cells: Uint32Array, room: Uint32Array): Generator<number> {
  for (let start = 0; start < cells.length; start += room.length) {
    const part = cells.subarray(start, start + room.length)
    room.set(part)
    yield part.length
  }
}
