import { majority, odd } from './carrySave'

/** Places that are added up before their bits are counted. */
const groupPlaces: u32 = 8
/** Groups that a byte can count: 31 × 8 ≤ 255. */
const groupsPerWiden: u32 = 31

/**
 * Lists the rows within a Hamming distance of the cue, on rows that `interleaveRows` stored: sixteen at a time, a lane
 * each, so that nothing is summed across lanes. Differing bits of eight places are added by carry-save adders (Harley &
 * Seal), and only the carry of weight eight is counted. Bound by arithmetic, some nine operations for sixteen bytes;
 * every row is read once and in order, so that memory is not waited for.
 */
export function hammingScan(
  blocks: usize, bytesPerRow: u32, count: u32, cue: usize, radius: i32, scratch: usize, out: usize,
): u32 {
  if (radius < 0) return 0
  for (let byte: usize = 0; byte < <usize>bytesPerRow; byte++) {
    v128.store(scratch + (byte << 4), v128.load8_splat(cue + byte))
  }
  const limit = i16x8.splat(<i16>min<i32>(radius, 0xffff))
  const groups = bytesPerRow / groupPlaces
  const rest = bytesPerRow % groupPlaces
  let to = out
  let from = blocks
  for (let row: u32 = 0; row < count; row += 16) {
    let low = i16x8.splat(0), high = low
    let ones = low, twos = low, fours = low
    let part = scratch
    for (let left = groups; left > 0;) {
      const chunk = min<u32>(left, groupsPerWiden)
      left -= chunk
      let eights = i8x16.splat(0)
      for (const end = part + ((<usize>chunk) << 7); part < end; part += 128, from += 128) {
        let a = differing(from, part, 0), b = differing(from, part, 16)
        const twosA = majority(ones, a, b)
        ones = odd(ones, a, b)
        a = differing(from, part, 32); b = differing(from, part, 48)
        const twosB = majority(ones, a, b)
        ones = odd(ones, a, b)
        const foursA = majority(twos, twosA, twosB)
        twos = odd(twos, twosA, twosB)
        a = differing(from, part, 64); b = differing(from, part, 80)
        const twosC = majority(ones, a, b)
        ones = odd(ones, a, b)
        a = differing(from, part, 96); b = differing(from, part, 112)
        const twosD = majority(ones, a, b)
        ones = odd(ones, a, b)
        const foursB = majority(twos, twosC, twosD)
        twos = odd(twos, twosC, twosD)
        eights = i8x16.add(eights, i8x16.popcnt(majority(fours, foursA, foursB)))
        fours = odd(fours, foursA, foursB)
      }
      low = i16x8.add(low, i16x8.extend_low_i8x16_u(eights))
      high = i16x8.add(high, i16x8.extend_high_i8x16_u(eights))
    }
    let few = i8x16.add(i8x16.popcnt(ones), i8x16.add(
      i8x16.shl(i8x16.popcnt(twos), 1), i8x16.shl(i8x16.popcnt(fours), 2)))
    for (const end = part + ((<usize>rest) << 4); part < end; part += 16, from += 16) {
      few = i8x16.add(few, i8x16.popcnt(differing(from, part, 0)))
    }
    low = i16x8.add(i16x8.shl(low, 3), i16x8.extend_low_i8x16_u(few))
    high = i16x8.add(i16x8.shl(high, 3), i16x8.extend_high_i8x16_u(few))
    let near = i8x16.bitmask(i8x16.narrow_i16x8_s(i16x8.le_u(low, limit), i16x8.le_u(high, limit)))
    if (near == 0) continue
    if (count - row < 16) near &= (1 << (count - row)) - 1
    for (; near != 0; near &= near - 1, to += 4) store<u32>(to, row + <u32>ctz<i32>(near))
  }
  return <u32>((to - out) >> 2)
}

/** The bits of one place in which sixteen rows differ from the cue. */
// @ts-ignore: decorator
@inline
function differing(rows: usize, cue: usize, offset: usize): v128 {
  return v128.xor(v128.load(rows + offset), v128.load(cue + offset))
}
