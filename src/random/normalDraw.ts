import type { Stream } from './stream.js'

/**
 * Standard normal numbers by the polar method (Marsaglia & Bray 1964), with the kernels' logarithm so that they are the
 * same on every engine.
 */
export function normalDraws(stream: Pick<Stream, 'next'>, log: (x: number) => number): () => number {
  let spare: number | undefined
  return () => {
    if (spare !== undefined) {
      const kept = spare
      spare = undefined
      return kept
    }
    for (;;) {
      const x = 2 * stream.next() - 1
      const y = 2 * stream.next() - 1
      const square = x * x + y * y
      if (square >= 1 || square === 0) continue
      const scale = Math.sqrt((-2 * log(square)) / square)
      spare = y * scale
      return x * scale
    }
  }
}
