import { InputError } from '../../errors/inputError.js'
import { bitAt } from '../../words/word.js'
import type { PatternSet } from '../../words/patternSet.js'

/** Frames in order, the first of which follows the last. */
export interface Film {
  readonly name: string
  /** Pixels in a row; 0 where values are no picture. */
  readonly width: number
  /** The luminance of each pixel, 0 to 1, row by row. */
  readonly frames: readonly Float64Array[]
}

/**
 * The film of a user's pictures in order of their names, of which the first `frames` are taken, made smaller to at most
 * `pixels` pixels: each is the mean of a square of theirs. Throws an InputError for fewer than three.
 */
export function filmOf({ source, width, bits, patterns, grey }: PatternSet, frames: number, pixels: number): Film {
  const count = Math.min(frames, patterns.length)
  if (count < 3) throw new InputError({ source, problem: `found ${count} frames`, allowed: 'at least 3' })
  const height = Math.ceil(bits / width)
  const side = Math.max(1, Math.ceil(Math.sqrt(width * height / pixels)))
  return {
    name: source, width: Math.ceil(width / side),
    frames: Array.from({ length: count }, (_, index) => {
      const whole = grey?.(index)
      const at = (pixel: number): number => (whole ? whole[pixel]! : bitAt(patterns[index]!.word, pixel))
      return shrunk(at, width, height, bits, side)
    }),
  }
}

function shrunk(at: (pixel: number) => number, width: number, height: number, bits: number, side: number): Float64Array {
  const [across, down] = [Math.ceil(width / side), Math.ceil(height / side)]
  return Float64Array.from({ length: across * down }, (_, small) => {
    let [sum, count] = [0, 0]
    for (let y = Math.floor(small / across) * side, rows = 0; rows < side && y < height; rows++, y++) {
      for (let x = (small % across) * side, columns = 0; columns < side && x < width; columns++, x++) {
        if (y * width + x >= bits) continue
        sum += at(y * width + x)
        count++
      }
    }
    return count === 0 ? 0 : sum / count
  })
}

/** The film as patterns: divided by its greatest value, as in the public notebook. */
export function asStored({ frames }: Film): Float64Array[] {
  const greatest = frames.reduce((most, frame) => frame.reduce((more, value) => Math.max(more, value), most), 0)
  return frames.map((frame) => frame.map((value) => (greatest === 0 ? 0 : value / greatest)))
}

/**
 * The film as patterns without what is common to all frames: from each pixel its mean over the frames is taken, and the
 * rest scaled so that a pixel has the variance 1/12 on average, that of uniform patterns. Pixels that never change are 0.
 */
export function asCentred({ frames }: Film): Float64Array[] {
  const pixels = frames[0]!.length
  const mean = Float64Array.from({ length: pixels }, (_, pixel) => {
    const first = frames[0]![pixel]!
    // So that the mean of a pixel that never changes is not off by a rounding.
    return first + frames.reduce((sum, frame) => sum + (frame[pixel]! - first), 0) / frames.length
  })
  const centred = frames.map((frame) => frame.map((value, pixel) => value - mean[pixel]!))
  const squares = centred.reduce((sum, frame) => frame.reduce((more, value) => more + value * value, sum), 0)
  const scale = squares === 0 ? 0 : Math.sqrt(pixels * frames.length / 12 / squares)
  return centred.map((frame) => frame.map((value) => value * scale))
}
