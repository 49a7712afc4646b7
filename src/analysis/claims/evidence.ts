import { kendall } from '../correlation/kendall.js'
import { regression } from '../regression.js'
import { pseudoValues } from '../resampling/pseudoValues.js'
import type { Claim, Placed, Samples, SeedValue } from './claim.js'

/** What an effect is measured on: one number a seed, or two independent groups of them. */
export type Evidence =
  | { readonly values: readonly number[] }
  | { readonly left: readonly number[], readonly right: readonly number[] }

/** A claim's evidence: one part, or of an ordering one for each step. */
export interface ClaimEvidence {
  readonly parts: readonly Evidence[]
  /** What the effect is: `difference`, `slope`, … */
  readonly effect: string
  /** Seeds that lack a value in one of the conditions that are compared by seed. */
  readonly unpaired: number
}

/** Whether there are the 2 seeds without which nothing can be said of their scatter. */
export const isEnough = (evidence: Evidence): boolean =>
  ('values' in evidence ? evidence.values.length >= 2 : evidence.left.length >= 2 && evidence.right.length >= 2)

/** Takes a (checked) claim's numbers from the samples. Seeds are in the order of the claim's first condition. */
export function claimEvidence(claim: Claim, samples: Samples): ClaimEvidence {
  const of = (condition: string): readonly SeedValue[] => samples[condition]![claim.measure]!
  switch (claim.kind) {
    case 'difference': return against(of(claim.of), claim.from, claim.paired !== false, of)
    case 'equivalence': return against(of(claim.of), claim.to, claim.paired !== false, of)
    case 'ordering': {
      const steps = claim.conditions.slice(1).map((condition, index) =>
        against(of(condition), claim.conditions[index]!, claim.paired !== false, of))
      return {
        parts: steps.flatMap(({ parts }) => parts),
        effect: 'step',
        unpaired: steps.reduce((sum, { unpaired }) => sum + unpaired, 0),
      }
    }
    case 'slope': return bySeed(claim.over, of, 'slope', (x, y) => regression(x, y).slope)
    case 'rank-correlation': return bySeed(claim.over, of, 'τ-b', tau)
    case 'correlation': return overSeeds(of(claim.of), samples[claim.of]![claim.with]!)
    case 'fit': return bySeed(claim.over, of, 'R²', claim.about === 'line' ? aboutLine : aboutPrediction)
  }
}

function against(
  left: readonly SeedValue[], right: string | number, paired: boolean, of: (condition: string) => readonly SeedValue[],
): ClaimEvidence {
  const effect = 'difference'
  if (typeof right === 'number') {
    return { parts: [{ values: left.map(({ value }) => value - right) }], effect, unpaired: 0 }
  }
  if (!paired) {
    return { parts: [{ left: left.map(valueOf), right: of(right).map(valueOf) }], effect, unpaired: 0 }
  }
  const { rows, unpaired } = alike([left, of(right)])
  return { parts: [{ values: rows.map(([value, other]) => value! - other!) }], effect, unpaired }
}

function bySeed(
  over: readonly Placed[], of: (condition: string) => readonly SeedValue[], effect: string,
  statistic: (x: number[], y: number[]) => number,
): ClaimEvidence {
  const { rows, unpaired } = alike(over.map(({ condition }) => of(condition)))
  const x = over.map((placed) => placed.x)
  return { parts: [{ values: rows.map((y) => statistic(x, y)) }], effect, unpaired }
}

/**
 * Of 3 or 4 seeds the pseudo-values say too little of their scatter: with `t`, 1/6 and 1/12 of unrelated pairs would be
 * found to rise together at α = 0.05.
 */
const pairsMin = 5

function overSeeds(x: readonly SeedValue[], y: readonly SeedValue[]): ClaimEvidence {
  const { rows, unpaired } = alike([x, y])
  return { parts: [{ values: rows.length < pairsMin ? [] : pseudoValues(rows, tauOfRows) }], effect: 'τ-b', unpaired }
}

const tauOfRows = (rows: readonly number[][]): number => tau(rows.map((row) => row[0]!), rows.map((row) => row[1]!))

/** τ-b; 0 where x or y does not vary, for then neither goes with the other. */
function tau(x: readonly number[], y: readonly number[]): number {
  const { coefficient } = kendall(x, y)
  return Number.isNaN(coefficient) ? 0 : coefficient
}

const valueOf = ({ value }: SeedValue): number => value

/** The values of the seeds that all lists have, a row a seed, and how many seeds some list lacks. */
function alike(lists: readonly (readonly SeedValue[])[]): { readonly rows: number[][], readonly unpaired: number } {
  const bySeeds = lists.map((list) => new Map(list.map(({ seed, value }) => [seed, value])))
  const seeds = new Set(lists.flatMap((list) => list.map(({ seed }) => seed)))
  const common = [...seeds].filter((seed) => bySeeds.every((values) => values.has(seed)))
  return {
    rows: common.map((seed) => bySeeds.map((values) => values.get(seed)!)),
    unpaired: seeds.size - common.length,
  }
}

const aboutLine = (x: number[], y: number[]): number => regression(x, y).rSquared

/** 1 − Σ(y − x)²/Σ(y − ȳ)²: the share of the variance of y that the prediction x explains; may be negative. */
function aboutPrediction(x: readonly number[], y: readonly number[]): number {
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length
  const left = y.reduce((sum, value, index) => sum + (value - x[index]!) ** 2, 0)
  const all = y.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  if (all === 0) return left === 0 ? 1 : 0
  return 1 - left / all
}
