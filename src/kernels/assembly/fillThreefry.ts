/**
 * Fills `out` with the words of Threefry4x32-20 at counters (firstBlock, row, 0, 0), (firstBlock + 1, row, 0, 0), …
 * Four counters at a time, one in each lane; the words are then turned into the order of the counters.
 */
export function fillThreefry(key: usize, row: u32, firstBlock: u32, out: usize, length: u32): void {
  const key0 = load<u32>(key), key1 = load<u32>(key, 4), key2 = load<u32>(key, 8), key3 = load<u32>(key, 12)
  const key4 = 0x1bd11bda ^ key0 ^ key1 ^ key2 ^ key3
  const k0 = i32x4.splat(key0), k1 = i32x4.splat(key1), k2 = i32x4.splat(key2)
  const k3 = i32x4.splat(key3), k4 = i32x4.splat(key4)
  let counters = i32x4.add(i32x4.splat(firstBlock), i32x4(0, 1, 2, 3))
  const end = out + ((<usize>length) << 2)
  for (let to = out; to < end; to += 64) {
    let x0 = i32x4.add(counters, k0), x1 = i32x4.splat(row + key1), x2 = k2, x3 = k3
    counters = i32x4.add(counters, i32x4.splat(4))
    x0 = i32x4.add(x0, x1); x1 = mix(x0, x1, 10); x2 = i32x4.add(x2, x3); x3 = mix(x2, x3, 26)
    x0 = i32x4.add(x0, x3); x3 = mix(x0, x3, 11); x2 = i32x4.add(x2, x1); x1 = mix(x2, x1, 21)
    x0 = i32x4.add(x0, x1); x1 = mix(x0, x1, 13); x2 = i32x4.add(x2, x3); x3 = mix(x2, x3, 27)
    x0 = i32x4.add(x0, x3); x3 = mix(x0, x3, 23); x2 = i32x4.add(x2, x1); x1 = mix(x2, x1, 5)
    x0 = i32x4.add(x0, k1); x1 = i32x4.add(x1, k2); x2 = i32x4.add(x2, k3)
    x3 = i32x4.add(x3, i32x4.add(k4, i32x4.splat(1)))
    x0 = i32x4.add(x0, x1); x1 = mix(x0, x1, 6); x2 = i32x4.add(x2, x3); x3 = mix(x2, x3, 20)
    x0 = i32x4.add(x0, x3); x3 = mix(x0, x3, 17); x2 = i32x4.add(x2, x1); x1 = mix(x2, x1, 11)
    x0 = i32x4.add(x0, x1); x1 = mix(x0, x1, 25); x2 = i32x4.add(x2, x3); x3 = mix(x2, x3, 10)
    x0 = i32x4.add(x0, x3); x3 = mix(x0, x3, 18); x2 = i32x4.add(x2, x1); x1 = mix(x2, x1, 20)
    x0 = i32x4.add(x0, k2); x1 = i32x4.add(x1, k3); x2 = i32x4.add(x2, k4)
    x3 = i32x4.add(x3, i32x4.add(k0, i32x4.splat(2)))
    x0 = i32x4.add(x0, x1); x1 = mix(x0, x1, 10); x2 = i32x4.add(x2, x3); x3 = mix(x2, x3, 26)
    x0 = i32x4.add(x0, x3); x3 = mix(x0, x3, 11); x2 = i32x4.add(x2, x1); x1 = mix(x2, x1, 21)
    x0 = i32x4.add(x0, x1); x1 = mix(x0, x1, 13); x2 = i32x4.add(x2, x3); x3 = mix(x2, x3, 27)
    x0 = i32x4.add(x0, x3); x3 = mix(x0, x3, 23); x2 = i32x4.add(x2, x1); x1 = mix(x2, x1, 5)
    x0 = i32x4.add(x0, k3); x1 = i32x4.add(x1, k4); x2 = i32x4.add(x2, k0)
    x3 = i32x4.add(x3, i32x4.add(k1, i32x4.splat(3)))
    x0 = i32x4.add(x0, x1); x1 = mix(x0, x1, 6); x2 = i32x4.add(x2, x3); x3 = mix(x2, x3, 20)
    x0 = i32x4.add(x0, x3); x3 = mix(x0, x3, 17); x2 = i32x4.add(x2, x1); x1 = mix(x2, x1, 11)
    x0 = i32x4.add(x0, x1); x1 = mix(x0, x1, 25); x2 = i32x4.add(x2, x3); x3 = mix(x2, x3, 10)
    x0 = i32x4.add(x0, x3); x3 = mix(x0, x3, 18); x2 = i32x4.add(x2, x1); x1 = mix(x2, x1, 20)
    x0 = i32x4.add(x0, k4); x1 = i32x4.add(x1, k0); x2 = i32x4.add(x2, k1)
    x3 = i32x4.add(x3, i32x4.add(k2, i32x4.splat(4)))
    x0 = i32x4.add(x0, x1); x1 = mix(x0, x1, 10); x2 = i32x4.add(x2, x3); x3 = mix(x2, x3, 26)
    x0 = i32x4.add(x0, x3); x3 = mix(x0, x3, 11); x2 = i32x4.add(x2, x1); x1 = mix(x2, x1, 21)
    x0 = i32x4.add(x0, x1); x1 = mix(x0, x1, 13); x2 = i32x4.add(x2, x3); x3 = mix(x2, x3, 27)
    x0 = i32x4.add(x0, x3); x3 = mix(x0, x3, 23); x2 = i32x4.add(x2, x1); x1 = mix(x2, x1, 5)
    x0 = i32x4.add(x0, k0); x1 = i32x4.add(x1, k1); x2 = i32x4.add(x2, k2)
    x3 = i32x4.add(x3, i32x4.add(k3, i32x4.splat(5)))
    const low01 = i32x4.shuffle(x0, x1, 0, 4, 1, 5), low23 = i32x4.shuffle(x2, x3, 0, 4, 1, 5)
    const high01 = i32x4.shuffle(x0, x1, 2, 6, 3, 7), high23 = i32x4.shuffle(x2, x3, 2, 6, 3, 7)
    storeWords(to, end, i32x4.shuffle(low01, low23, 0, 1, 4, 5))
    storeWords(to + 16, end, i32x4.shuffle(low01, low23, 2, 3, 6, 7))
    storeWords(to + 32, end, i32x4.shuffle(high01, high23, 0, 1, 4, 5))
    storeWords(to + 48, end, i32x4.shuffle(high01, high23, 2, 3, 6, 7))
  }
}

/** `mixed`, rotated left by an immediate number of bits, xor `sum`. */
// @ts-ignore: decorator
@inline
function mix(sum: v128, mixed: v128, bits: i32): v128 {
  return v128.xor(v128.or(i32x4.shl(mixed, bits), i32x4.shr_u(mixed, 32 - bits)), sum)
}

/** Stores the words that lie before `end`. */
// @ts-ignore: decorator
@inline
function storeWords(to: usize, end: usize, words: v128): void {
  if (to + 16 <= end) {
    v128.store(to, words)
    return
  }
  if (to < end) store<i32>(to, i32x4.extract_lane(words, 0))
  if (to + 4 < end) store<i32>(to, i32x4.extract_lane(words, 1), 4)
  if (to + 8 < end) store<i32>(to, i32x4.extract_lane(words, 2), 8)
}
