/** The words of Threefry4x32-20 at the counters (0, row, use, 0), (1, row, use, 0), …, one after the other. */

/** Four words of the present counter. */
const words: usize = memory.data(16, 16)
let key: usize = 0
let block: u32 = 0
let row: u32 = 0
let use: u32 = 0
let position: u32 = 4

/** Begins a row anew. `ofKey` is the place of four words. */
export function beginRow(ofKey: usize, ofRow: u32, ofUse: u32): void {
  key = ofKey
  row = ofRow
  use = ofUse
  block = 0
  position = 4
}

/** The next word of the row. */
// @ts-ignore: decorator
@inline
export function nextWord(): u32 {
  if (position == 4) nextBlock()
  const word = load<u32>(words + ((<usize>position) << 2))
  position++
  return word
}

/** The next draw below `bound`, by rejection of the words beyond the last whole multiple of it. */
export function nextBelow(bound: u32): u32 {
  while (true) {
    const word = nextWord()
    const rest = word % bound
    if (<u64>(word - rest) + bound <= 0x100000000) return rest
  }
}

/** The next draw from (0, 1], of 53 bits. */
// @ts-ignore: decorator
@inline
export function nextUniform(): f64 {
  const high = nextWord()
  const low = nextWord() >>> 11
  return (<f64>high * 2097152.0 + <f64>low + 1.0) / 9007199254740992.0
}

/** The place of the four words of any counter, until others are made. */
export function wordsAt(ofKey: usize, c0: u32, c1: u32, c2: u32, c3: u32): usize {
  encrypt(ofKey, c0, c1, c2, c3)
  return words
}

function nextBlock(): void {
  encrypt(key, block, row, use, 0)
  block++
  position = 0
}

function encrypt(ofKey: usize, c0: u32, c1: u32, c2: u32, c3: u32): void {
  const k0 = load<u32>(ofKey), k1 = load<u32>(ofKey, 4), k2 = load<u32>(ofKey, 8), k3 = load<u32>(ofKey, 12)
  const k4: u32 = 0x1bd11bda ^ k0 ^ k1 ^ k2 ^ k3
  let x0 = c0 + k0, x1 = c1 + k1, x2 = c2 + k2, x3 = c3 + k3
  x0 += x1; x1 = rotl<u32>(x1, 10) ^ x0; x2 += x3; x3 = rotl<u32>(x3, 26) ^ x2
  x0 += x3; x3 = rotl<u32>(x3, 11) ^ x0; x2 += x1; x1 = rotl<u32>(x1, 21) ^ x2
  x0 += x1; x1 = rotl<u32>(x1, 13) ^ x0; x2 += x3; x3 = rotl<u32>(x3, 27) ^ x2
  x0 += x3; x3 = rotl<u32>(x3, 23) ^ x0; x2 += x1; x1 = rotl<u32>(x1, 5) ^ x2
  x0 += k1; x1 += k2; x2 += k3; x3 += k4 + 1
  x0 += x1; x1 = rotl<u32>(x1, 6) ^ x0; x2 += x3; x3 = rotl<u32>(x3, 20) ^ x2
  x0 += x3; x3 = rotl<u32>(x3, 17) ^ x0; x2 += x1; x1 = rotl<u32>(x1, 11) ^ x2
  x0 += x1; x1 = rotl<u32>(x1, 25) ^ x0; x2 += x3; x3 = rotl<u32>(x3, 10) ^ x2
  x0 += x3; x3 = rotl<u32>(x3, 18) ^ x0; x2 += x1; x1 = rotl<u32>(x1, 20) ^ x2
  x0 += k2; x1 += k3; x2 += k4; x3 += k0 + 2
  x0 += x1; x1 = rotl<u32>(x1, 10) ^ x0; x2 += x3; x3 = rotl<u32>(x3, 26) ^ x2
  x0 += x3; x3 = rotl<u32>(x3, 11) ^ x0; x2 += x1; x1 = rotl<u32>(x1, 21) ^ x2
  x0 += x1; x1 = rotl<u32>(x1, 13) ^ x0; x2 += x3; x3 = rotl<u32>(x3, 27) ^ x2
  x0 += x3; x3 = rotl<u32>(x3, 23) ^ x0; x2 += x1; x1 = rotl<u32>(x1, 5) ^ x2
  x0 += k3; x1 += k4; x2 += k0; x3 += k1 + 3
  x0 += x1; x1 = rotl<u32>(x1, 6) ^ x0; x2 += x3; x3 = rotl<u32>(x3, 20) ^ x2
  x0 += x3; x3 = rotl<u32>(x3, 17) ^ x0; x2 += x1; x1 = rotl<u32>(x1, 11) ^ x2
  x0 += x1; x1 = rotl<u32>(x1, 25) ^ x0; x2 += x3; x3 = rotl<u32>(x3, 10) ^ x2
  x0 += x3; x3 = rotl<u32>(x3, 18) ^ x0; x2 += x1; x1 = rotl<u32>(x1, 20) ^ x2
  x0 += k4; x1 += k0; x2 += k1; x3 += k2 + 4
  x0 += x1; x1 = rotl<u32>(x1, 10) ^ x0; x2 += x3; x3 = rotl<u32>(x3, 26) ^ x2
  x0 += x3; x3 = rotl<u32>(x3, 11) ^ x0; x2 += x1; x1 = rotl<u32>(x1, 21) ^ x2
  x0 += x1; x1 = rotl<u32>(x1, 13) ^ x0; x2 += x3; x3 = rotl<u32>(x3, 27) ^ x2
  x0 += x3; x3 = rotl<u32>(x3, 23) ^ x0; x2 += x1; x1 = rotl<u32>(x1, 5) ^ x2
  store<u32>(words, x0 + k0)
  store<u32>(words, x1 + k1, 4)
  store<u32>(words, x2 + k2, 8)
  store<u32>(words, x3 + k3 + 5, 12)
}
