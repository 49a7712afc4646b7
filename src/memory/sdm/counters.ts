import type { Kernels } from '../../kernels/kernels.js'
import { integerIn } from '../../theory/integerIn.js'

/** The least and the greatest value of a counter, where it saturates; 0, with which it starts, is between them. */
export interface CounterRange {
  readonly counterMin: number
  readonly counterMax: number
}

/** The range of counters of so many bits, −2^(bits − 1) … 2^(bits − 1) − 1. Throws an InputError unless 2 … 16. */
export function counterRange(bits: number): CounterRange {
  const half = 1 << (integerIn('counterBits', bits, 2, 16) - 1)
  return { counterMin: -half, counterMax: half - 1 }
}

/** A row of counters for every hard location. */
export interface Counters {
  /** Adds `strength` times `signs` (each −1, 0 or 1) to the rows of the first `count` active locations. */
  add(active: Uint32Array, count: number, signs: ArrayLike<number>, strength: number): void
  /** Sets `sums` to the sums over those rows. */
  sum(active: Uint32Array, count: number, sums: Int32Array): void
}

/** Whether counters of a range take one byte each; else they take two. */
const inBytes = ({ counterMin, counterMax }: CounterRange): boolean => counterMin >= -128 && counterMax <= 127

/** The bytes of each array that `makeCounters` takes from the kernels. */
export function countersBytes(rows: number, width: number, range: CounterRange): number[] {
  const size = inBytes(range) ? 1 : 2
  return [size * rows * width, size * width]
}

/** Counters at 0, of 8 bits where the range allows it and of 16 bits else. */
export function makeCounters(kernels: Kernels, rows: number, width: number, range: CounterRange): Counters {
  const counterMin = integerIn('counterMin', range.counterMin, -32_768, 0)
  const counterMax = integerIn('counterMax', range.counterMax, 0, 32_767)
  if (inBytes(range)) {
    const counters = kernels.int8(rows * width)
    const delta = kernels.int8(width)
    return {
      add: inSteps(delta, 127, counterMax - counterMin, (active, count) =>
        kernels.addToByteRows(counters, width, active, count, delta, counterMin, counterMax)),
      sum: (active, count, sums) => kernels.accumulateByteRows(counters, width, active, count, sums.fill(0)),
    }
  }
  const counters = kernels.int16(rows * width)
  const delta = kernels.int16(width)
  return {
    add: inSteps(delta, 32_767, counterMax - counterMin, (active, count) =>
      kernels.addToRows(counters, width, active, count, delta, counterMin, counterMax)),
    sum: (active, count, sums) => kernels.accumulateRows(counters, width, active, count, sums.fill(0)),
  }
}

/**
 * Adds in steps that fit an element of `delta`, and not more than the whole range: as a counter moves one way only, it
 * saturates as it would in one step.
 */
function inSteps(
  delta: Int8Array | Int16Array, stepMax: number, range: number, step: (active: Uint32Array, count: number) => void,
): Counters['add'] {
  return (active, count, signs, strength) => {
    let left = Math.min(Math.abs(strength), range)
    while (left > 0) {
      const taken = Math.sign(strength) * Math.min(left, stepMax)
      for (let column = 0; column < delta.length; column++) delta[column] = taken * signs[column]!
      step(active, count)
      left -= stepMax
    }
  }
}
