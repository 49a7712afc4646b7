import { createKernels, type Kernels } from '../../src/kernels/kernels.js'
import { createReferenceKernels } from '../../src/kernels/referenceKernels.js'
import { rowDraws } from '../../src/random/stream.js'

/** Room for all arrays of all runs of one test file: pages that are never written cost nothing. */
const bytes = 256 * 1024 * 1024

/** The WebAssembly kernels and the plain TypeScript ones. */
export const assembly: Kernels = createKernels(bytes)
export const plain: Kernels = createReferenceKernels(bytes)

/** Copies values into an array of the kernels' memory. */
export function place<Field extends { set(values: ArrayLike<number>): void }>(
  make: (length: number) => Field, values: ArrayLike<number>,
): Field {
  const field = make(values.length)
  field.set(values)
  return field
}

const key = Uint32Array.of(1, 2, 3, 4)

/** Random 32-bit words of a seed. */
export const draws = (seed: number): (() => number) => rowDraws(key, seed)

/** `length` numbers made from random words of `uint32`. */
export const many = (length: number, uint32: () => number, number: (word: number) => number): number[] =>
  Array.from({ length }, () => number(uint32()))
