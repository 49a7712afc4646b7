import { quantile } from '../../analysis/quantile.js'
import type { ValueEffect } from './valueEffects.js'

/** The values that get attention within some limits. */
export interface ValueBin {
  /** The first token, which draws attention whatever it is, or one of all the others. */
  readonly tokens: 'first token' | 'other tokens'
  /** Attention above `from`, up to `to`; from 0 on, and with it, in the lowest bin. */
  readonly from: number
  readonly to: number
  readonly count: number
  /** Of the lengths of values: mean, 2.5th and 97.5th percentile, greatest. */
  readonly normMean: number
  readonly normLow: number
  readonly normHigh: number
  readonly normGreatest: number
  /** Of length · attention. */
  readonly effectMean: number
  readonly effectGreatest: number
}

/** 1, 10^-½, 10^-1 … 10^-8. */
const limits = [
  ...[1, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7].flatMap((power) => [power, power * Math.sqrt(0.1)]), 1e-8,
]

/** Sorts values by the attention that they get, in half decades. */
export function createValueBins(): { add(effects: readonly ValueEffect[]): void, bins(): ValueBin[] } {
  const sorted = (['first token', 'other tokens'] as const).map((tokens) =>
    ({ tokens, parts: limits.map(() => ({ norms: [] as number[], effects: [] as number[] })) }))
  return {
    add(effects) {
      for (const { token, norm, weight, effect } of effects) {
        const after = limits.findIndex((limit) => weight > limit)
        const part = sorted[token === 0 ? 0 : 1]!.parts[after === -1 ? limits.length - 1 : Math.max(0, after - 1)]!
        part.norms.push(norm)
        part.effects.push(effect)
      }
    },
    bins: () => sorted.flatMap(({ tokens, parts }) => parts
      .map(({ norms, effects }, index) => binOf(tokens, limits[index + 1] ?? 0, limits[index]!, norms, effects))
      .filter(({ count }) => count > 0).reverse()),
  }
}

function binOf(
  tokens: ValueBin['tokens'], from: number, to: number, norms: readonly number[], effects: readonly number[],
): ValueBin {
  const percentile = (p: number): number => (norms.length === 0 ? NaN : quantile(norms, p))
  return {
    tokens, from, to, count: norms.length,
    normMean: mean(norms), normLow: percentile(0.025), normHigh: percentile(0.975), normGreatest: greatest(norms),
    effectMean: mean(effects), effectGreatest: greatest(effects),
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const greatest = (values: readonly number[]): number => values.reduce((left, right) => Math.max(left, right), -Infinity)
