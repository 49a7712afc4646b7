import type { QuiescenceThreshold } from './quiescenceThreshold.js'

/** What the published protocol gave at one mixture; empty where no communities are known. */
export interface ProtocolRow extends Readonly<Record<'adjustedRandLow' | 'adjustedRandHigh', number | ''>> {
  readonly graph: string
  readonly a: number
  readonly h: number
  readonly distinct: number
  readonly distinctDeviation: number
  readonly adjustedRand: number | ''
  /** 95 % of permutations give no more. */
  readonly chance: number | ''
  readonly probability: number | ''
  readonly mutualInformation: number | ''
  readonly chanceInformation: number | ''
  readonly within: number | ''
  readonly between: number | ''
  readonly active: number
  readonly change: number
  /** Of the first set of patterns. */
  readonly correlations: readonly Float64Array[]
  readonly order: readonly number[]
  readonly clusterOf: readonly number[]
}

/** What the converged field equation gave at one h. */
export interface ScaleRow {
  readonly graph: string
  readonly h: number
  /** Different attractors, on average over draws of the starts' noise; all else is of the first draw. */
  readonly attractors: number
  readonly attractorsLow: number
  readonly attractorsHigh: number
  readonly settled: number
  readonly attractorOf: readonly number[]
  readonly attractorRand: number | ''
  readonly attractorInformation: number | ''
  readonly chanceInformation: number | ''
  readonly clusterRand: number | ''
}

export interface ThresholdRow extends QuiescenceThreshold {
  readonly graph: string
}

/** How many attractors there are of the first draw, which `attractorOf` tells. */
export const partsOf = ({ attractorOf }: Pick<ScaleRow, 'attractorOf'>): number => new Set(attractorOf).size

/** The scale at which attractors agree best with known communities; none where none are known. */
export function bestOf(rows: readonly ScaleRow[]): (ScaleRow & { readonly attractorRand: number }) | undefined {
  const known = rows.filter((row): row is ScaleRow & { readonly attractorRand: number } => row.attractorRand !== '')
  return known.length === 0 ? undefined : known.reduce((most, row) => (row.attractorRand > most.attractorRand ? row : most))
}
