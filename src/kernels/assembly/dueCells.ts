import { cellShift, never } from './lifCell'
import { mark } from './receiveCurrent'

/** Lists the cells that are due at this tick. See the reference. */
export function dueCells(
  tick: i32, cells: usize, due: usize, count: u32, earliest: usize, candidates: usize, candidateCount: u32,
): u32 {
  let listedCount = candidateCount
  const blocks = (count + 63) >>> 6
  const now = i32x4.splat(tick)
  for (let first: u32 = 0; first < blocks; first += 16) {
    const place = earliest + ((<usize>first) << 2)
    let reached: i32 = 0
    if (first + 16 <= blocks) {
      reached = reachedOf16(place, now)
    } else {
      for (let block = first; block < blocks; block++) {
        reached |= i32(load<i32>(earliest + ((<usize>block) << 2)) <= tick) << (block - first)
      }
    }
    for (; reached != 0; reached &= reached - 1) {
      const block = first + <u32>ctz(reached)
      listedCount = list(now, cells, due + ((<usize>block) << 8), block << 6, earliest + ((<usize>block) << 2), candidates,
        listedCount)
    }
  }
  return listedCount
}

/** A bit for each of 16 ticks: whether it has come. */
// @ts-ignore: decorator
@inline
function reachedOf16(place: usize, now: v128): i32 {
  return i8x16.bitmask(i8x16.narrow_i16x8_s(
    i16x8.narrow_i32x4_s(i32x4.le_s(v128.load(place), now), i32x4.le_s(v128.load(place, 16), now)),
    i16x8.narrow_i32x4_s(i32x4.le_s(v128.load(place, 32), now), i32x4.le_s(v128.load(place, 48), now))))
}

/** The least of 16 ticks that have not come, in each lane of those and of given ones. */
// @ts-ignore: decorator
@inline
function leastOf16(place: usize, now: v128, least: v128): v128 {
  return i32x4.min_s(
    i32x4.min_s(i32x4.min_s(later(place, now), later(place + 16, now)),
      i32x4.min_s(later(place + 32, now), later(place + 48, now))), least)
}

/** Four ticks; later than all ticks where they have come. */
// @ts-ignore: decorator
@inline
function later(place: usize, now: v128): v128 {
  const ticks = v128.load(place)
  return v128.or(ticks, v128.and(i32x4.le_s(ticks, now), i32x4.splat(never)))
}

/** Lists what is due in one block of 64 cells, and keeps the least tick of what is not. */
function list(
  now: v128, cells: usize, due: usize, first: u32, place: usize, candidates: usize, candidateCount: u32,
): u32 {
  let listedCount = candidateCount
  let least = i32x4.splat(never)
  let reached: u64 = 0
  for (let part: usize = 0; part < 64; part += 16) {
    const ticks = due + (part << 2)
    reached |= (<u64>reachedOf16(ticks, now)) << part
    least = leastOf16(ticks, now, least)
  }
  for (; reached != 0; reached &= reached - 1) {
    const cell = first + <u32>ctz(reached)
    if (!mark(cells + ((<usize>cell) << cellShift))) continue
    store<u32>(candidates + ((<usize>listedCount) << 2), cell)
    listedCount++
  }
  store<i32>(place, min<i32>(min<i32>(i32x4.extract_lane(least, 0), i32x4.extract_lane(least, 1)),
    min<i32>(i32x4.extract_lane(least, 2), i32x4.extract_lane(least, 3))))
  return listedCount
}

/** The least of `blocks` ticks. See the reference. */
export function earliestTick(earliest: usize, blocks: u32): i32 {
  let first = i32x4.splat(never)
  let block: u32 = 0
  for (; block + 4 <= blocks; block += 4) first = i32x4.min_s(first, v128.load(earliest + ((<usize>block) << 2)))
  let least = min<i32>(min<i32>(i32x4.extract_lane(first, 0), i32x4.extract_lane(first, 1)),
    min<i32>(i32x4.extract_lane(first, 2), i32x4.extract_lane(first, 3)))
  for (; block < blocks; block++) least = min<i32>(least, load<i32>(earliest + ((<usize>block) << 2)))
  return least
}
