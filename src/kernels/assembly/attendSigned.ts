import { exp } from './exp'

/**
 * Softmax attention of one cue on ±1 rows whose distances are known. Only rows near enough to weigh anything are read.
 * See the reference.
 */
export function attendSigned(
  distances: usize, count: u32, beta: f64, tolerance: f64, rows: usize, wordsPerRow: u32, length: u32,
  weights: usize, out: usize,
): u32 {
  memory.fill(out, 0, (<usize>length) << 2)
  if (count == 0) return 0
  const end = distances + ((<usize>count) << 1)
  const vectorEnd = distances + ((<usize>(count & ~7)) << 1)
  const nearest = smallest(distances, vectorEnd, end)
  let reach: u32 = 0
  for (; reach <= length - nearest; reach++) {
    const weight = exp(-2 * beta * <f64>reach / <f64>length)
    if (weight * <f64>count < tolerance) break
    store<f64>(weights + ((<usize>reach) << 3), weight)
  }
  if (reach == 0) return 0
  const limit = i16x8.splat(<i16>(nearest + reach - 1))
  let total: f64 = 0
  let taken: u32 = 0
  let at = distances
  for (; at < vectorEnd; at += 16) {
    let near = i16x8.bitmask(i16x8.le_u(v128.load(at), limit))
    while (near != 0) {
      const place = at + ((<usize>ctz<i32>(near)) << 1)
      const weight = load<f64>(weights + ((<usize>(<u32>load<u16>(place) - nearest)) << 3))
      addSigned(rows, wordsPerRow, length, (place - distances) >> 1, <f32>weight, out)
      total += weight
      taken++
      near &= near - 1
    }
  }
  for (; at < end; at += 2) {
    const offset = <u32>load<u16>(at) - nearest
    if (offset >= reach) continue
    const weight = load<f64>(weights + ((<usize>offset) << 3))
    addSigned(rows, wordsPerRow, length, (at - distances) >> 1, <f32>weight, out)
    total += weight
    taken++
  }
  const factor = <f32>(1 / total)
  for (let column: usize = 0; column < (<usize>length) << 2; column += 4) {
    store<f32>(out + column, load<f32>(out + column) * factor)
  }
  return taken
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

/** Adds the weight to the columns whose bit is 1 and subtracts it from the others. */
function addSigned(rows: usize, wordsPerRow: u32, length: u32, row: usize, weight: f32, out: usize): void {
  const weights = f32x4.splat(weight)
  const sign = i32x4.splat(0x80000000)
  let part = rows + ((row * <usize>wordsPerRow) << 2)
  let column: u32 = 0
  for (; column + 32 <= length; column += 32, part += 4, out += 128) {
    const bits = v128.load32_splat(part)
    let mask = i32x4(1, 2, 4, 8)
    for (let to = out; to < out + 128; to += 16) {
      const zero = i32x4.eq(v128.and(bits, mask), i32x4.splat(0))
      v128.store(to, f32x4.add(v128.load(to), v128.xor(weights, v128.and(zero, sign))))
      mask = i32x4.shl(mask, 4)
    }
  }
  for (; column < length; column++, out += 4) {
    const one = (load<u32>(part) >> (column & 31)) & 1
    store<f32>(out, load<f32>(out) + (one != 0 ? weight : -weight))
  }
}
