import { majority, odd } from './carrySave'

/**
 * Adds weight · Σ ±1 over `count` rows (at most 248) to the columns. `list` has the addresses of the rows, filled up to
 * a multiple of eight with those of rows of zeros. Ones are counted for 128 columns at a time in eight bit planes:
 * plane k holds bit k of each column's count. Eight rows become one carry of weight eight (Harley & Seal).
 */
export function addOnes(list: usize, count: u32, stride: usize, weight: f64, planes: usize, out: usize): void {
  const end = list + ((<usize>(count + 7 & ~7)) << 2)
  const used = planes + ((<usize>(32 - clz<u32>(count))) << 4)
  for (let chunk: usize = 0; chunk < stride; chunk += 16, out += 1024) {
    countOnes(list, end, chunk, planes)
    addPlanes(planes, used, count, weight, out)
  }
}

/** Counts the ones of 128 columns. */
function countOnes(list: usize, end: usize, chunk: usize, planes: usize): void {
  let p0 = i8x16.splat(0), p1 = p0, p2 = p0, p3 = p0, p4 = p0, p5 = p0, p6 = p0, p7 = p0
  for (; list < end; list += 32) {
    let a = bits(list, chunk, 0), b = bits(list, chunk, 4)
    let two = majority(p0, a, b)
    p0 = odd(p0, a, b)
    a = bits(list, chunk, 8); b = bits(list, chunk, 12)
    let other = majority(p0, a, b)
    p0 = odd(p0, a, b)
    const four = majority(p1, two, other)
    p1 = odd(p1, two, other)
    a = bits(list, chunk, 16); b = bits(list, chunk, 20)
    two = majority(p0, a, b)
    p0 = odd(p0, a, b)
    a = bits(list, chunk, 24); b = bits(list, chunk, 28)
    other = majority(p0, a, b)
    p0 = odd(p0, a, b)
    b = majority(p1, two, other)
    p1 = odd(p1, two, other)
    let carry = majority(p2, four, b)
    p2 = odd(p2, four, b)
    a = v128.and(p3, carry); p3 = v128.xor(p3, carry)
    carry = v128.and(p4, a); p4 = v128.xor(p4, a)
    a = v128.and(p5, carry); p5 = v128.xor(p5, carry)
    carry = v128.and(p6, a); p6 = v128.xor(p6, a)
    p7 = v128.xor(p7, carry)
  }
  v128.store(planes, p0); v128.store(planes, p1, 16); v128.store(planes, p2, 32); v128.store(planes, p3, 48)
  v128.store(planes, p4, 64); v128.store(planes, p5, 80); v128.store(planes, p6, 96); v128.store(planes, p7, 112)
}

/** 128 bits of the row whose address is listed. */
// @ts-ignore: decorator
@inline
function bits(list: usize, chunk: usize, offset: usize): v128 {
  return v128.load(<usize>load<u32>(list + offset) + chunk)
}

/** Adds weight · (2 · ones − count) to each of 128 columns. */
function addPlanes(planes: usize, end: usize, count: u32, weight: f64, out: usize): void {
  const masks = i8x16(1, 2, 4, 8, 16, 32, 64, -128, 1, 2, 4, 8, 16, 32, 64, -128)
  const counts = i16x8.splat(<i16>count)
  const weights = f64x2.splat(weight)
  for (let byte: usize = 0; byte < 16; byte += 2, out += 128) {
    let ones = i8x16.splat(0)
    for (let plane = end - 16 + byte; plane >= planes; plane -= 16) {
      const pair = v128.load16_splat(plane)
      const columns = i8x16.shuffle(pair, pair, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1)
      ones = i8x16.sub(i8x16.add(ones, ones), i8x16.eq(v128.and(columns, masks), masks))
    }
    addEight(out, weights, i16x8.sub(i16x8.shl(i16x8.extend_low_i8x16_u(ones), 1), counts))
    addEight(out + 64, weights, i16x8.sub(i16x8.shl(i16x8.extend_high_i8x16_u(ones), 1), counts))
  }
}

/** Adds a weight times eight integers to eight columns. */
// @ts-ignore: decorator
@inline
function addEight(out: usize, weights: v128, sums: v128): void {
  const low = i32x4.extend_low_i16x8_s(sums), high = i32x4.extend_high_i16x8_s(sums)
  addTwo(out, weights, low)
  addTwo(out + 16, weights, i64x2.shuffle(low, low, 1, 0))
  addTwo(out + 32, weights, high)
  addTwo(out + 48, weights, i64x2.shuffle(high, high, 1, 0))
}

/** Adds a weight times the first two integers to two columns. */
// @ts-ignore: decorator
@inline
function addTwo(out: usize, weights: v128, sums: v128): void {
  v128.store(out, f64x2.add(v128.load(out), f64x2.mul(weights, f64x2.convert_low_i32x4_s(sums))))
}
