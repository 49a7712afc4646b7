import { cellShift, never } from './lifCell'
import { mark } from './receiveCurrent'

/** Lists the cells that are due at this tick. See the reference. */
export function dueCells(
  tick: i32, cells: usize, due: usize, count: u32, earliest: usize, candidates: usize, candidateCount: u32,
): u32 {
  let listedCount = candidateCount
  const blocks = (count + 63) >>> 6
  const now = i32x4.splat(tick)
  let block: u32 = 0
  while (block < blocks) {
    const place = earliest + ((<usize>block) << 2)
    if (block + 16 <= blocks) {
      const low = i32x4.min_s(v128.load(place), v128.load(place, 16))
      const high = i32x4.min_s(v128.load(place, 32), v128.load(place, 48))
      if (!v128.any_true(i32x4.le_s(i32x4.min_s(low, high), now))) {
        block += 16
        continue
      }
    }
    for (const end = min<u32>(blocks, block + 16); block < end; block++) {
      const at = earliest + ((<usize>block) << 2)
      if (load<i32>(at) > tick) continue
      listedCount = list(now, cells, due, count, block << 6, at, candidates, listedCount)
    }
  }
  return listedCount
}

/** Lists what is due in one block of 64 cells, and keeps the least tick of what is not. */
function list(
  now: v128, cells: usize, due: usize, count: u32, first: u32, place: usize, candidates: usize, candidateCount: u32,
): u32 {
  let listedCount = candidateCount
  let least = i32x4.splat(never)
  const end = min<u32>(count, first + 64)
  for (let number = first; number < end; number += 4) {
    const ticks = v128.load(due + ((<usize>number) << 2))
    const reached = i32x4.le_s(ticks, now)
    least = i32x4.min_s(least, v128.or(ticks, v128.and(reached, i32x4.splat(never))))
    for (let lanes = i32x4.bitmask(reached); lanes != 0; lanes &= lanes - 1) {
      const cell = number + <u32>ctz(lanes)
      if (!mark(cells + ((<usize>cell) << cellShift))) continue
      store<u32>(candidates + ((<usize>listedCount) << 2), cell)
      listedCount++
    }
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
