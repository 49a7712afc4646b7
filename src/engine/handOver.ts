/** Copies cells into `room`, as many at a time as it holds, and gives how many lie there now. */
export function* handOver(cells: Uint32Array, room: Uint32Array): Generator<number> {
  for (let start = 0; start < cells.length; start += room.length) {
    const part = cells.subarray(start, start + room.length)
    room.set(part)
    yield part.length
  }
}
