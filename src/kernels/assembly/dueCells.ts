import { cellShift, never } from './lifCell'
import { mark } from './receiveCurrent'

/** Lists the cells that were foreseen to fire at this tick. See the reference. */
export function dueCells(
  tick: i32, cells: usize, due: usize, count: u32, earliest: usize, candidates: usize, candidateCount: u32,
): u32 {
  let listedCount = candidateCount
  const blocks = (count + 15) >>> 4
  const now = i32x4.splat(tick)
  for (let block: u32 = 0; block < blocks;) {
    const place = earliest + ((<usize>block) << 2)
    if (block + 4 <= blocks && !v128.any_true(i32x4.le_s(v128.load(place), now))) {
      block += 4
      continue
    }
    if (load<i32>(place) <= tick) listedCount = list(tick, cells, due, count, block, place, candidates, listedCount)
    block++
  }
  return listedCount
}

/** Lists what is due in one block, and keeps the least tick of what is not. */
function list(
  tick: i32, cells: usize, due: usize, count: u32, block: u32, place: usize, candidates: usize, candidateCount: u32,
): u32 {
  let listedCount = candidateCount
  let first = never
  const end = min<u32>(count, (block + 1) << 4)
  for (let number = block << 4; number < end; number++) {
    const next = load<i32>(due + ((<usize>number) << 2))
    if (next > tick) {
      first = min<i32>(first, next)
    } else if (mark(cells + ((<usize>number) << cellShift))) {
      store<u32>(candidates + ((<usize>listedCount) << 2), number)
      listedCount++
    }
  }
  store<i32>(place, first)
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
