import { addOnes } from './addOnes'
import { exp } from './exp'

/** Rows of one distance that are counted at once, a multiple of eight: counts fit a byte. */
const countedMax: u32 = 248

/**
 * Softmax attention of one cue on ±1 rows whose distances are known. Rows at the same distance have the same weight, so
 * they are sorted by distance, their ones are counted for each column, and each distance is weighed once. Rows too far
 * to weigh anything are not read. See the reference.
 */
export function attendSigned(
  distances: usize, count: u32, beta: f64, tolerance: f64, rows: usize, wordsPerRow: u32, length: u32,
  scratch: usize, out: usize,
): u32 {
  const stride = (<usize>wordsPerRow) << 2
  memory.fill(out, 0, stride << 6)
  if (count == 0) return 0
  const end = distances + ((<usize>count) << 1)
  const nearest = smallest(distances, distances + ((<usize>(count & ~7)) << 1), end)
  let reach: u32 = 0
  while (reach <= length - nearest && weightAt(beta, reach, length) * <f64>count >= tolerance) reach++
  if (reach == 0) return 0
  const zeros = scratch + 128
  const sizes = zeros + stride
  const starts = sizes + ((<usize>length + 1) << 2)
  const list = starts + ((<usize>length + 1) << 2)
  memory.fill(zeros, 0, stride)
  sortByDistance(distances, end, nearest, reach, rows, stride, zeros, sizes, starts, list)
  let total: f64 = 0
  let taken: u32 = 0
  let at = list
  for (let offset: u32 = 0; offset < reach; offset++) {
    const size = load<u32>(sizes + ((<usize>offset) << 2))
    if (size == 0) continue
    const weight = weightAt(beta, offset, length)
    total += weight * <f64>size
    taken += size
    for (let first: u32 = 0; first < size; first += countedMax) {
      addOnes(at + ((<usize>first) << 2), min<u32>(size - first, countedMax), stride, weight, scratch, out)
    }
    at += (<usize>filledUp(size)) << 2
  }
  const factor = 1 / total
  for (let column: usize = 0; column < stride << 6; column += 8) {
    store<f64>(out + column, load<f64>(out + column) * factor)
  }
  return taken
}

// @ts-ignore: decorator
@inline
function weightAt(beta: f64, offset: u32, length: u32): f64 {
  return exp(-2 * beta * <f64>offset / <f64>length)
}

/** A number of rows, filled up to a multiple of eight. */
// @ts-ignore: decorator
@inline
function filledUp(size: u32): u32 {
  return (size + 7) & ~7
}

/**
 * Lists the addresses of the rows within reach by distance, filled up with rows of zeros for each distance that occurs.
 * `starts` is scratch.
 */
function sortByDistance(
  distances: usize, end: usize, nearest: u32, reach: u32, rows: usize, stride: usize, zeros: usize, sizes: usize,
  starts: usize, list: usize,
): void {
  memory.fill(sizes, 0, (<usize>reach) << 2)
  for (let at = distances; at < end; at += 2) {
    const offset = <u32>load<u16>(at) - nearest
    if (offset >= reach) continue
    const size = sizes + ((<usize>offset) << 2)
    store<u32>(size, load<u32>(size) + 1)
  }
  let next = list
  for (let offset: u32 = 0; offset < reach; offset++) {
    const size = load<u32>(sizes + ((<usize>offset) << 2))
    store<u32>(starts + ((<usize>offset) << 2), <u32>next)
    let filler = next + ((<usize>size) << 2)
    next += (<usize>filledUp(size)) << 2
    for (; filler < next; filler += 4) store<u32>(filler, <u32>zeros)
  }
  for (let at = distances; at < end; at += 2, rows += stride) {
    const offset = <u32>load<u16>(at) - nearest
    if (offset >= reach) continue
    const start = starts + ((<usize>offset) << 2)
    const place = <usize>load<u32>(start)
    store<u32>(place, <u32>rows)
    store<u32>(start, <u32>place + 4)
  }
}

/** The smallest of 16-bit distances. */
// @ts-ignore: decorator
@inline
function smallest(distances: usize, vectorEnd: usize, end: usize): u32 {
  let least = i16x8.splat(-1)
  let at = distances
  for (; at < vectorEnd; at += 16) least = i16x8.min_u(least, v128.load(at))
  least = i16x8.min_u(least, i64x2.shuffle(least, least, 1, 0))
  least = i16x8.min_u(least, i32x4.shuffle(least, least, 1, 0, 3, 2))
  least = i16x8.min_u(least, i16x8.shuffle(least, least, 1, 0, 3, 2, 5, 4, 7, 6))
  let found = <u32>i16x8.extract_lane_u(least, 0)
  for (; at < end; at += 2) found = min<u32>(found, <u32>load<u16>(at))
  return found
}
