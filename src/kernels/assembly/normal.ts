import { log } from './log'
import {
  a0, a1, a2, a3, a4, a5, a6, a7, b1, b2, b3, b4, b5, b6, b7, c0, c1, c2, c3, c4, c5, c6, c7, d1, d2, d3, d4, d5, d6, d7,
} from './wichura'

/** A standard normal number from 32 random bits. See the reference. */
export function normal(word: u32): f64 {
  const q = (<f64>word + 0.5) / 4294967296.0 - 0.5
  if (abs<f64>(q) <= 0.425) {
    const r = 0.180625 - q * q
    let above: f64 = a7
    above = above * r + a6
    above = above * r + a5
    above = above * r + a4
    above = above * r + a3
    above = above * r + a2
    above = above * r + a1
    above = above * r + a0
    let below: f64 = b7
    below = below * r + b6
    below = below * r + b5
    below = below * r + b4
    below = below * r + b3
    below = below * r + b2
    below = below * r + b1
    below = below * r + 1
    return above * q / below
  }
  const r = sqrt<f64>(-log(0.5 - abs<f64>(q))) - 1.6
  let above: f64 = c7
  above = above * r + c6
  above = above * r + c5
  above = above * r + c4
  above = above * r + c3
  above = above * r + c2
  above = above * r + c1
  above = above * r + c0
  let below: f64 = d7
  below = below * r + d6
  below = below * r + d5
  below = below * r + d4
  below = below * r + d3
  below = below * r + d2
  below = below * r + d1
  below = below * r + 1
  return q < 0 ? -above / below : above / below
}
