import { checkValues } from '../checkValues.js'
import { normalExceeded } from '../distributions/tails.js'
import type { StandardisedEffect } from './hedgesG.js'

/**
 * Cliff's δ: P(left > right) − P(left < right) over all pairs, with the asymmetric interval of Feng & Cliff (2004),
 * from Cliff's (1993) unbiased variance, which is at least (1 − δ²)/(mn − 1). Where all pairs agree, Wilson's
 * interval of a share of 1 among as many pairs as the smaller group has values. Throws an InputError when a group has
 * fewer than 2 values or one is not finite.
 */
export function cliffsDelta(left: ArrayLike<number>, right: ArrayLike<number>, level = 0.95): StandardisedEffect {
  checkValues('left', left, 2)
  checkValues('right', right, 2)
  const [m, n] = [left.length, right.length]
  const rows = Array.from(left, (value) => Array.from(right, (other) => Math.sign(value - other)))
  const ofRows = rows.map((row) => sum(row) / n)
  const ofColumns = Array.from({ length: n }, (_, column) => sum(rows.map((row) => row[column]!)) / m)
  const delta = sum(ofRows) / m
  const square = normalExceeded((1 - level) / 2) ** 2
  if (Math.abs(delta) === 1) {
    const bound = (Math.min(m, n) - square) / (Math.min(m, n) + square)
    return delta === 1 ? { estimate: 1, low: bound, high: 1 } : { estimate: -1, low: -1, high: -bound }
  }
  const squares = (values: readonly number[]): number => sum(values.map((value) => (value - delta) ** 2))
  const unbiased = (m * m * squares(ofRows) + n * n * squares(ofColumns) - squares(rows.flat()))
    / (m * n * (m - 1) * (n - 1))
  const variance = Math.max(unbiased, (1 - delta * delta) / (m * n - 1))
  const rest = 1 - delta * delta
  const reach = Math.sqrt(square * variance) * Math.sqrt(rest * rest + square * variance)
  const scale = rest + square * variance
  return { estimate: delta, low: (delta * rest - reach) / scale, high: (delta * rest + reach) / scale }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
