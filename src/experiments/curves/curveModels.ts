import type { CountModel } from '../../analysis/models/heldOut.js'
import { fitLogLinear, logLinearProbabilities, type Count } from '../../analysis/models/logLinear.js'
import { log } from '../../kernels/reference/log.js'
import { sharedProbability, type AddressDesign } from '../../theory/addressDesign.js'

/** A description of the weight curve: the probability at each distance that a granule cell is shared. */
export interface CurveModel {
  readonly name: string
  readonly probabilities: CountModel
  /** What it fits besides its height; absent where it fits nothing. */
  readonly exponent?: (counts: readonly Count[]) => number
}

/**
 * Four descriptions at Hamming distances below n/2, with x = 1 − 2d/n the cosine. Three have a height and an exponent,
 * fitted by greatest likelihood; the intersection has no parameter at all.
 *
 *     softmax                exp(a + β·x)
 *     power of cosine        exp(a)·xᵏ              (Krotov & Hopfield 2016)
 *     power of half angle    exp(a)·((1 + x)/2)ᵏ    = exp(a)·(1 − d/n)ᵏ: cos²ᵏ of half the angle
 *     exact intersection     that of the address design (Jaeckel 1989; Kanerva 1988)
 */
export function curveModels(design: AddressDesign, distances: readonly number[]): CurveModel[] {
  const cosines = distances.map((distance) => 1 - (2 * distance) / design.bits)
  const exact = distances.map((distance) => sharedProbability(design, distance))
  return [
    fitted('softmax', cosines),
    fitted('power of cosine', cosines.map((cosine) => log(cosine))),
    fitted('power of half angle', cosines.map((cosine) => log((1 + cosine) / 2))),
    { name: 'exact intersection', probabilities: () => exact },
  ]
}

const fitted = (name: string, covariates: readonly number[]): CurveModel => ({
  name,
  probabilities: (counts) => logLinearProbabilities(fitLogLinear(counts, covariates), covariates),
  exponent: (counts) => fitLogLinear(counts, covariates).slope,
})
