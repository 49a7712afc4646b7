import { readFileSync } from 'node:fs'

/** What SciPy computes (scripts/referenceStatistics.py). */
export const reference: {
  correlations: {
    x: number[], y: number[], pearson: [number, number], kendall: number, kendallNormal: number, kendallExact?: number,
  }[]
  variances: { groups: number[][], f: [number, number], h: [number, number] }[]
  tails: Record<'normal' | 'student' | 'f' | 'chiSquare' | 'binomial' | 'logGamma' | 'incompleteBeta' | 'upperGamma', number[][]>
} = JSON.parse(readFileSync('data/reference-statistics.json', 'utf8'))

/** Whether two numbers agree but for a part of the second. */
export const near = (found: number, expected: number, part = 1e-11): boolean =>
  Math.abs(found - expected) <= part * Math.abs(expected)
