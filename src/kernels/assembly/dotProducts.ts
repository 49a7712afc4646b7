/** Keys that are stored together, one in each lane of four vectors. */
const together: u32 = 8

/**
 * Dot products of queries with keys in float64. A lane is a key, so that each sum is made from its first column to its
 * last, whatever else is computed; keys are read in order. One query is bound by memory; two share what is read.
 */
export function dotProducts(
  queries: usize, queryCount: u32, width: u32, keys: usize, count: u32, out: usize,
): void {
  const stride = (<usize>width) << 3
  const rowBytes = (<usize>count) << 3
  for (let key: u32 = 0; key < count; key += together, keys += stride << 3, out += 64) {
    const lanes = min<u32>(together, count - key)
    let query = queries, to = out
    let left = queryCount
    for (; left > 1; left -= 2, query += stride << 1, to += rowBytes << 1) {
      let a0 = f64x2.splat(0), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0
      let from = keys
      for (let at = query, end = query + stride; at < end; at += 8, from += 64) {
        const a = v128.load64_splat(at), b = v128.load64_splat(at + stride)
        const k0 = v128.load(from), k1 = v128.load(from, 16)
        a0 = f64x2.add(a0, f64x2.mul(a, k0)); b0 = f64x2.add(b0, f64x2.mul(b, k0))
        a1 = f64x2.add(a1, f64x2.mul(a, k1)); b1 = f64x2.add(b1, f64x2.mul(b, k1))
        const k2 = v128.load(from, 32), k3 = v128.load(from, 48)
        a2 = f64x2.add(a2, f64x2.mul(a, k2)); b2 = f64x2.add(b2, f64x2.mul(b, k2))
        a3 = f64x2.add(a3, f64x2.mul(a, k3)); b3 = f64x2.add(b3, f64x2.mul(b, k3))
      }
      storeLanes(to, lanes, a0, a1, a2, a3)
      storeLanes(to + rowBytes, lanes, b0, b1, b2, b3)
    }
    if (left == 0) continue
    let a0 = f64x2.splat(0), a1 = a0, a2 = a0, a3 = a0
    let from = keys
    for (let at = query, end = query + stride; at < end; at += 8, from += 64) {
      const a = v128.load64_splat(at)
      a0 = f64x2.add(a0, f64x2.mul(a, v128.load(from)))
      a1 = f64x2.add(a1, f64x2.mul(a, v128.load(from, 16)))
      a2 = f64x2.add(a2, f64x2.mul(a, v128.load(from, 32)))
      a3 = f64x2.add(a3, f64x2.mul(a, v128.load(from, 48)))
    }
    storeLanes(to, lanes, a0, a1, a2, a3)
  }
}

/** Stores the first lanes of four vectors. */
// @ts-ignore: decorator
@inline
function storeLanes(to: usize, lanes: u32, s0: v128, s1: v128, s2: v128, s3: v128): void {
  if (lanes == together) {
    v128.store(to, s0); v128.store(to, s1, 16); v128.store(to, s2, 32); v128.store(to, s3, 48)
    return
  }
  store<f64>(to, f64x2.extract_lane(s0, 0))
  if (lanes > 1) store<f64>(to, f64x2.extract_lane(s0, 1), 8)
  if (lanes > 2) store<f64>(to, f64x2.extract_lane(s1, 0), 16)
  if (lanes > 3) store<f64>(to, f64x2.extract_lane(s1, 1), 24)
  if (lanes > 4) store<f64>(to, f64x2.extract_lane(s2, 0), 32)
  if (lanes > 5) store<f64>(to, f64x2.extract_lane(s2, 1), 40)
  if (lanes > 6) store<f64>(to, f64x2.extract_lane(s3, 0), 48)
}
