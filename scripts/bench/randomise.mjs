// Random bits for the arrays of a benchmark, the same ones on every side.

/** @typedef {import('../../src/kernels/checkedKernels.js').Kernels} Kernels */

/** Room for keys and alignment. */
export const spareBytes = 4096
const key = [1, 2, 3, 4]

/** Fills an array with random bits.
 * @param {Kernels} kernels @param {any} array @param {number} row */
export function randomise(kernels, array, row) {
  const words = kernels.uint32(4)
  words.set(key)
  kernels.fillThreefry(words, row, 0, new Uint32Array(array.buffer, array.byteOffset, array.byteLength >> 2))
  return array
}
