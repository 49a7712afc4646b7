import {
  a0, a1, a2, a3, a4, a5, a6, a7, b1, b2, b3, b4, b5, b6, b7, c0, c1, c2, c3, c4, c5, c6, c7, d1, d2, d3, d4, d5, d6, d7,
} from '../assembly/wichura.js'
import { log } from './log.js'

/**
 * A standard normal number from 32 random bits: the quantile of (word + ½)/2³², so at most 6.34 in size. The rational
 * functions of Wichura 1988 (Algorithm AS 241, PPND16), whose relative error is about 10⁻¹⁶; the one for beyond 6.8
 * is not needed.
 */
export function normal(word: number): number {
  const q = (word + 0.5) / 4294967296 - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    let above = a7
    above = above * r + a6
    above = above * r + a5
    above = above * r + a4
    above = above * r + a3
    above = above * r + a2
    above = above * r + a1
    above = above * r + a0
    let below = b7
    below = below * r + b6
    below = below * r + b5
    below = below * r + b4
    below = below * r + b3
    below = below * r + b2
    below = below * r + b1
    below = below * r + 1
    return above * q / below
  }
  const r = Math.sqrt(-log(0.5 - Math.abs(q))) - 1.6
  let above = c7
  above = above * r + c6
  above = above * r + c5
  above = above * r + c4
  above = above * r + c3
  above = above * r + c2
  above = above * r + c1
  above = above * r + c0
  let below = d7
  below = below * r + d6
  below = below * r + d5
  below = below * r + d4
  below = below * r + d3
  below = below * r + d2
  below = below * r + d1
  below = below * r + 1
  return q < 0 ? -above / below : above / below
}
