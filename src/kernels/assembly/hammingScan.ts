import { columnSum, vectorsPerWiden, widen } from './columnSum'

/**
 * Lists the rows within a Hamming distance of the cue. Four rows at a time; a vector's bits are counted in bytes and
 * widened rarely. One cue is bound by memory traffic: every row is read once.
 */
export function hammingScan(
  rows: usize, wordsPerRow: u32, count: u32, cue: usize, radius: i32, out: usize,
): u32 {
  const stride = (<usize>wordsPerRow) << 2
  const vectors = wordsPerRow >>> 2
  const limit = i32x4.splat(radius)
  let found: u32 = 0
  let row: u32 = 0
  if ((wordsPerRow & 3) == 0) {
    for (; row + 4 <= count; row += 4) {
      const first = rows + <usize>row * stride
      let a = i32x4.splat(0), b = a, c = a, d = a
      let from = first
      let part = cue
      for (let left = vectors; left > 0;) {
        let wa = i32x4.splat(0), wb = wa, wc = wa, wd = wa
        const chunk = min<u32>(left, vectorsPerWiden)
        left -= chunk
        for (const end = from + ((<usize>chunk) << 4); from < end; from += 16, part += 16) {
          const cued = v128.load(part)
          wa = i8x16.add(wa, i8x16.popcnt(v128.xor(v128.load(from), cued)))
          wb = i8x16.add(wb, i8x16.popcnt(v128.xor(v128.load(from + stride), cued)))
          wc = i8x16.add(wc, i8x16.popcnt(v128.xor(v128.load(from + 2 * stride), cued)))
          wd = i8x16.add(wd, i8x16.popcnt(v128.xor(v128.load(from + 3 * stride), cued)))
        }
        a = widen(a, wa)
        b = widen(b, wb)
        c = widen(c, wc)
        d = widen(d, wd)
      }
      let near = i32x4.bitmask(i32x4.le_s(columnSum(a, b, c, d), limit))
      while (near != 0) {
        store<u32>(out + ((<usize>found) << 2), row + <u32>ctz<i32>(near))
        found++
        near &= near - 1
      }
    }
  }
  for (; row < count; row++) {
    const first = rows + <usize>row * stride
    let distance: i32 = 0
    for (let part: usize = 0; part < stride; part += 4) {
      distance += popcnt<i32>(load<i32>(first + part) ^ load<i32>(cue + part))
    }
    if (distance <= radius) {
      store<u32>(out + ((<usize>found) << 2), row)
      found++
    }
  }
  return found
}
