import { integerIn } from '../integerIn.js'
import { sparseIntermediateShared, type SparseIntermediate } from './intermediate.js'
import { sparseDistances } from './sparseCurve.js'

/** The dimension of what granule cells make of random words. */
export interface CodeDimension {
  /** p, the share of cells that a word activates. */
  readonly active: number
  /** Of any number of cells, where only the words' overlaps in pairs of cells limit it. */
  readonly limit: number
  /** Of that many cells. */
  readonly dimension: number
}

/**
 * The dimension (Σ λ)²/Σ λ² of the covariance of r granule cells over random words of exactly L ones (Litwin-Kumar,
 * Harris, Axel, Sompolinsky & Abbott 2017, eq. 1), as a ratio of expectations over the cells' claws. With v = p(1 − p),
 * the variance of a cell, and S(d) the probability that two words at distance d both activate a cell,
 *
 *     limit = v²/E_d[(S(d) − p²)²],     1/dimension = 1/r + (1 − 1/r)/limit
 *
 * for the mean squared covariance of two cells over all words is the mean squared covariance of two words over all
 * cells. Throws an InputError for an impossible design.
 */
export function codeDimension(design: SparseIntermediate, locations: number): CodeDimension {
  integerIn('locations', locations, 1, Number.MAX_SAFE_INTEGER)
  const active = sparseIntermediateShared(design, 0)
  const { first, probabilities } = sparseDistances(design.bits, design.ones)
  let squares = 0
  probabilities.forEach((probability, index) => {
    if (probability > 0) squares += probability * (sparseIntermediateShared(design, first + index) - active * active) ** 2
  })
  const limit = (active * (1 - active)) ** 2 / squares
  return { active, limit, dimension: 1 / (1 / locations + (1 - 1 / locations) / limit) }
}
