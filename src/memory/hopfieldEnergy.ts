import { createKernels } from '../kernels/kernels.js'
import { integerIn } from '../theory/integerIn.js'

/**
 * F of the overlap Σ ±1·±1 of an address and a cue. `greatest` is that of all stored addresses: F may be
 * scaled by any factor that depends on it.
 */
export type HopfieldEnergy = (overlap: number, greatest: number) => number

const { exp } = createKernels(0)

/** F(x) = x²: Hopfield 1982. */
export const quadratic: HopfieldEnergy = (overlap) => overlap * overlap

/** F(x) = xᵃ (Krotov & Hopfield 2016). Throws an InputError unless the degree is an integer from 2 to 100. */
export function polynomial(degree: number): HopfieldEnergy {
  integerIn('degree', degree, 2, 100)
  return (overlap) => power(overlap, degree)
}

/** F(x) = xᵃ for x > 0, else 0 (their rectified polynomial): addresses opposite to the cue have no say. */
export function rectifiedPolynomial(degree: number): HopfieldEnergy {
  integerIn('degree', degree, 2, 100)
  return (overlap) => (overlap > 0 ? power(overlap, degree) : 0)
}

/** F(x) = eˣ (Demircigil et al. 2017), whose capacity is exponential in the number of bits. */
export const exponential: HopfieldEnergy = (overlap, greatest) => exp(overlap - greatest)

function power(base: number, exponent: number): number {
  let product = 1
  for (let factor = 0; factor < exponent; factor++) product *= base
  return product
}
