import { averageLinkage, cutIntoClusters, leafOrder } from '../../analysis/averageLinkage.js'
import { adjustedRandIndex, normalisedMutualInformation } from '../../analysis/partitionAgreement.js'
import { permutationLevel, type ChanceLevel } from '../../analysis/permutationLevel.js'
import type { Stream } from '../../random/stream.js'

/** Vertices in clusters by the correlation of their attractors. */
export interface Clustering {
  /** The cluster of each vertex. */
  readonly clusterOf: readonly number[]
  /** The vertices in an order in which clusters, and clusters of clusters, are together. */
  readonly order: readonly number[]
}

/** Average linkage on 1 − C, cut where `count` clusters are left. */
export function clusterVertices(correlations: readonly Float64Array[], count: number): Clustering {
  const merges = averageLinkage(correlations.map((row, from) => row.map((value, to) => (from === to ? 0 : 1 - value))))
  return { clusterOf: cutIntoClusters(merges, count), order: leafOrder(merges) }
}

/** How clusters agree with known communities, and how they would by chance. */
export interface Agreement {
  readonly adjustedRand: number
  readonly mutualInformation: number
  readonly chanceOfRand: ChanceLevel
  readonly chanceOfInformation: ChanceLevel
}

export const agreementOf = (
  clusterOf: readonly number[], communities: readonly string[], draws: Stream, permutations: number,
): Agreement => ({
  adjustedRand: adjustedRandIndex(clusterOf, communities),
  mutualInformation: normalisedMutualInformation(clusterOf, communities),
  chanceOfRand: permutationLevel(adjustedRandIndex, clusterOf, communities, draws, permutations),
  chanceOfInformation: permutationLevel(normalisedMutualInformation, clusterOf, communities, draws, permutations),
})

/** Mean correlations of the attractors of different vertices, in one community and across. */
export function withinAndBetween(
  correlations: readonly Float64Array[], communities: readonly string[],
): { readonly within: number; readonly between: number } {
  const sums = { within: 0, between: 0 }
  const counts = { within: 0, between: 0 }
  correlations.forEach((row, from) => row.forEach((value, to) => {
    if (from === to) return
    const kind = communities[from] === communities[to] ? 'within' : 'between'
    sums[kind] += value
    counts[kind]++
  }))
  return {
    within: counts.within === 0 ? 0 : sums.within / counts.within,
    between: counts.between === 0 ? 0 : sums.between / counts.between,
  }
}
