import { readFileSync } from 'node:fs'

type Sides = [greater: number, less: number]

interface OneSample {
  values: number[]
  centre: number
  tGreater: [t: number, p: number]
  tLess: [t: number, p: number]
  tInterval: [number, number]
  wilcoxonNormal?: Sides
  wilcoxonExact?: Sides
  wilcoxonEvery?: Sides
  signFlip?: [...Sides, number]
}

interface TwoSamples {
  left: number[]
  right: number[]
  welch: Record<'greater' | 'less', [t: number, p: number, freedom: number]> & { interval: [number, number] }
  u: number
  uNormal?: Sides
  uExact?: Sides
  uEvery?: Sides
  ks: [distance: number, p?: number]
  ksEvery?: number
  permutation?: [...Sides, number]
  hedges: [number, number, number]
}

/** What SciPy computes (scripts/referenceStatistics.py). */
export const reference: {
  correlations: {
    x: number[], y: number[], pearson: [number, number], kendall: number, kendallNormal: number, kendallExact?: number,
  }[]
  variances: { groups: number[][], f: [number, number], h: [number, number] }[]
  tails: Record<'normal' | 'student' | 'f' | 'chiSquare' | 'binomial' | 'logGamma' | 'incompleteBeta' | 'upperGamma', number[][]>
  oneSample: OneSample[]
  twoSamples: TwoSamples[]
  spearman: { x: number[], y: number[], spearman: [number, number], every?: number }[]
  lines: {
    x: number[], y: number[], p: number, slope: [number, number, number, number], intercept: [number, number],
  }[]
  /** Of the second line less the third, the third less the first: difference, standard error, two-sided p. */
  slopes: [number, number, number][]
  bayes: [t: number, count: number, against: number | null, scale: number, factor: number][]
  bca: { groups: number[][], resampled: number[], interval: [number, number] }[]
  benjaminiHochberg: [number[], number[]]
  studentQuantiles: [p: number, freedom: number, t: number][]
  kolmogorov: [x: number, p: number][]
  log1p: [x: number, log: number][]
} = JSON.parse(readFileSync('data/reference-statistics.json', 'utf8'))

/** Whether two numbers agree but for a part of the second. */
export const near = (found: number, expected: number, part = 1e-11): boolean =>
  Math.abs(found - expected) <= part * Math.abs(expected)
