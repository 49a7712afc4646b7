import { log } from '../../kernels/reference/log.js'
import { normalDraws } from '../../random/normalDraw.js'
import { stream } from '../../random/stream.js'

export interface ClusterSetting {
  readonly dimensions: number
  readonly clusters: number
  /** The spread of the members of a cluster about its centre, of which the length is 1. */
  readonly spread: number
}

/**
 * Clustered vectors: random centres of length 1, and members at a normal distance from them with the same spread in
 * every dimension, so that its length is about `spread`. Training and test vectors are members of the same clusters.
 */
export function clusteredVectors(
  { dimensions, clusters, spread }: ClusterSetting, count: number, seed: number, part: 'training' | 'test',
): Float64Array[] {
  const ofCentres = normalDraws(stream(seed, 'learnt-projections/centres'), log)
  const centres = Array.from({ length: clusters }, () => vectorOf(dimensions, ofCentres))
  const ofMembers = normalDraws(stream(seed, `learnt-projections/${part}`), log)
  return Array.from({ length: count }, (_, index) => {
    const away = vectorOf(dimensions, ofMembers)
    return centres[index % clusters]!.map((element, dimension) => element + spread * away[dimension]!)
  })
}

/** Normal numbers whose squares sum to about 1. */
const vectorOf = (dimensions: number, draw: () => number): Float64Array =>
  Float64Array.from({ length: dimensions }, () => draw() / Math.sqrt(dimensions))
