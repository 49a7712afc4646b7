import { beginRow, nextBelow } from './threefryWords'

/** Up to so many numbers a row, those drawn before are found by looking at them all. */
const fewMax: u32 = 32

/** Draws rows of `degree` numbers each. See the reference. */
export function drawDegree(
  key: usize, rows: usize, rowCount: u32, degree: u32, bound: u32, distinct: u32, own: u32, first: u32, count: u32,
  seen: usize, offsets: usize, cells: usize, capacity: u32,
): u32 {
  const all = first == 0 && count >= bound + <u32>(own == 0)
  let end: u32 = 0
  store<u32>(offsets, 0)
  for (let index: u32 = 0; index < rowCount; index++) {
    if (degree > capacity - end) return index
    const row = load<u32>(rows + ((<usize>index) << 2))
    const place = cells + ((<usize>end) << 2)
    beginRow(key, row, 0)
    if (!distinct) drawAny(place, degree, bound)
    else if (degree <= fewMax) drawFew(place, degree, bound)
    else drawMany(place, degree, bound, seen)
    if (!own) leaveOut(place, degree, row)
    end += all ? degree : keep(place, degree, first, count)
    store<u32>(offsets + ((<usize>index) << 2), end, 4)
  }
  return rowCount
}

function drawAny(place: usize, degree: u32, bound: u32): void {
  for (let k: u32 = 0; k < degree; k++) store<u32>(place + ((<usize>k) << 2), nextBelow(bound))
}

/** Floyd's algorithm: a number that has been chosen already is replaced by the greatest one possible now. */
function drawFew(place: usize, degree: u32, bound: u32): void {
  for (let k: u32 = 0; k < degree; k++) {
    const last = bound - degree + k
    let chosen = nextBelow(last + 1)
    const end = place + ((<usize>k) << 2)
    for (let other = place; other < end; other += 4) {
      if (load<u32>(other) == chosen) {
        chosen = last
        break
      }
    }
    store<u32>(end, chosen)
  }
}

/** The same with a bit for each number, which is 0 before and after. */
function drawMany(place: usize, degree: u32, bound: u32, seen: usize): void {
  for (let k: u32 = 0; k < degree; k++) {
    const last = bound - degree + k
    let chosen = nextBelow(last + 1)
    if (load<u32>(wordOf(seen, chosen)) >>> (chosen & 31) & 1) chosen = last
    const word = wordOf(seen, chosen)
    store<u32>(word, load<u32>(word) | (1 << (chosen & 31)))
    store<u32>(place + ((<usize>k) << 2), chosen)
  }
  for (let k: u32 = 0; k < degree; k++) store<u32>(wordOf(seen, load<u32>(place + ((<usize>k) << 2))), 0)
}

// @ts-ignore: decorator
@inline
function wordOf(seen: usize, number: u32): usize {
  return seen + ((<usize>(number >>> 5)) << 2)
}

/** Numbers from the row's own on stand for those one higher. */
function leaveOut(place: usize, degree: u32, row: u32): void {
  for (let k: u32 = 0; k < degree; k++) {
    const at = place + ((<usize>k) << 2)
    const number = load<u32>(at)
    store<u32>(at, number + <u32>(number >= row))
  }
}

/** Keeps the numbers of a range, counted from its first. Returns how many they are. */
function keep(place: usize, degree: u32, first: u32, count: u32): u32 {
  let kept: u32 = 0
  for (let k: u32 = 0; k < degree; k++) {
    const number = load<u32>(place + ((<usize>k) << 2)) - first
    if (number >= count) continue
    store<u32>(place + ((<usize>kept) << 2), number)
    kept++
  }
  return kept
}
