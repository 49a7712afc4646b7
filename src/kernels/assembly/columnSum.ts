/** Sums of the four 32-bit lanes of each of four vectors, in one vector. */
// @ts-ignore: decorator
@inline
export function columnSum(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = i32x4.add(i32x4.shuffle(a, b, 0, 1, 4, 5), i32x4.shuffle(a, b, 2, 3, 6, 7))
  const cd = i32x4.add(i32x4.shuffle(c, d, 0, 1, 4, 5), i32x4.shuffle(c, d, 2, 3, 6, 7))
  return i32x4.add(i32x4.shuffle(ab, cd, 0, 2, 4, 6), i32x4.shuffle(ab, cd, 1, 3, 5, 7))
}

/** Adds sixteen counts in bytes to four sums in 32 bits. */
// @ts-ignore: decorator
@inline
export function widen(sums: v128, bytes: v128): v128 {
  return i32x4.add(sums, i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(bytes)))
}

/** Counts in bytes may be added this often before a byte could overflow: 31 × 8 ≤ 255. */
export const vectorsPerWiden: u32 = 31
