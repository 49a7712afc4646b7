/**
 * Threefry4x32-20, the counter-based generator of Salmon, Moraes, Dror & Shaw 2011
 * ("Parallel random numbers: as easy as 1, 2, 3", SC'11, section 3.3 and table 2).
 *
 * A draw is a function of where it is used (its counter) and not of when, so per-synapse draws do not depend on the
 * order of construction and may be made again at any time.
 */

const rotations = [10, 26, 11, 21, 13, 27, 23, 5, 6, 20, 17, 11, 25, 10, 18, 20] as const
const parity = 0x1bd11bda
const rounds = 20

/**
 * Encrypts one counter. `key`, `counter` and `out` have four 32-bit words each; `out` may be `counter`.
 */
export function threefry4x32(key: Uint32Array, counter: Uint32Array, out: Uint32Array): void {
  let k0 = key[0]!, k1 = key[1]!, k2 = key[2]!, k3 = key[3]!
  let k4 = parity ^ k0 ^ k1 ^ k2 ^ k3
  let x0 = (counter[0]! + k0) | 0
  let x1 = (counter[1]! + k1) | 0
  let x2 = (counter[2]! + k2) | 0
  let x3 = (counter[3]! + k3) | 0
  for (let round = 0; round < rounds; round++) {
    const left = rotations[2 * (round & 7)]!
    const right = rotations[2 * (round & 7) + 1]!
    if ((round & 1) === 0) {
      x0 = (x0 + x1) | 0
      x1 = ((x1 << left) | (x1 >>> (32 - left))) ^ x0
      x2 = (x2 + x3) | 0
      x3 = ((x3 << right) | (x3 >>> (32 - right))) ^ x2
    } else {
      x0 = (x0 + x3) | 0
      x3 = ((x3 << left) | (x3 >>> (32 - left))) ^ x0
      x2 = (x2 + x1) | 0
      x1 = ((x1 << right) | (x1 >>> (32 - right))) ^ x2
    }
    if ((round & 3) === 3) {
      const last = k0
      k0 = k1
      k1 = k2
      k2 = k3
      k3 = k4
      k4 = last
      x0 = (x0 + k0) | 0
      x1 = (x1 + k1) | 0
      x2 = (x2 + k2) | 0
      x3 = (x3 + k3 + ((round + 1) >> 2)) | 0
    }
  }
  out[0] = x0
  out[1] = x1
  out[2] = x2
  out[3] = x3
}

/**
 * Fills `out` with the words of counters (`firstBlock`, `row`, 0, 0), (`firstBlock` + 1, `row`, 0, 0), …, four words
 * a counter.
 */
export function threefryFill(key: Uint32Array, row: number, firstBlock: number, out: Uint32Array): void {
  const counter = new Uint32Array(4)
  const words = new Uint32Array(4)
  for (let start = 0, block = firstBlock; start < out.length; start += 4, block++) {
    counter[0] = block
    counter[1] = row
    threefry4x32(key, counter, words)
    for (let index = 0; index < 4 && start + index < out.length; index++) out[start + index] = words[index]!
  }
}
