import { createKernels } from '../../kernels/kernels.js'
import { normalDraws } from '../../random/normalDraw.js'
import { stream } from '../../random/stream.js'
import { dot } from '../../words/vector.js'
import { wordFromBits, type Word } from '../../words/word.js'

const { log } = createKernels(0)

/**
 * Patterns as words: each bit is the sign of a random projection (independent normal weights), so that two words differ
 * in the share θ/π of their bits on average, with θ the angle between the patterns (Charikar 2002). Patterns without what
 * is common to all make words of which each bit is 1 in about half.
 */
export function projectedWords(patterns: readonly Float64Array[], bits: number, seed: number): Word[] {
  const normal = normalDraws(stream(seed, 'video/projections'), log)
  const weights = new Float64Array(patterns[0]!.length)
  const found = patterns.map(() => new Uint8Array(bits))
  for (let bit = 0; bit < bits; bit++) {
    for (let pixel = 0; pixel < weights.length; pixel++) weights[pixel] = normal()
    patterns.forEach((pattern, index) => { found[index]![bit] = dot(pattern, weights) > 0 ? 1 : 0 })
  }
  return found.map(wordFromBits)
}
