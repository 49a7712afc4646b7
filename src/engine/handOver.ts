/** Short lists are copied faster in a loop than by the engine of JavaScript. */
const shortLength = 128

/** Copies cells from the place `start` on into `room`, as many as it holds, and gives how many these are. */
export function handOver(cells: Uint32Array, start: number, room: Uint32Array): number {
  const count = Math.min(cells.length - start, room.length)
  if (count > shortLength) room.set(cells.subarray(start, start + count))
  else for (let index = 0; index < count; index++) room[index] = cells[start + index]!
  return count
}
