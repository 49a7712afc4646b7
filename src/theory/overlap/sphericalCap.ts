import { InputError } from '../../errors/inputError.js'
import { integerIn } from '../integerIn.js'
import { logIntegral } from '../numeric/logIntegral.js'
import { tailSums } from './tailSums.js'

/**
 * ln of the share of the unit sphere in R^n that is in both of two caps of half-angle θ whose centres are θ_v apart:
 * the continuous counterpart of the circle intersection (Bricken & Pehlevan 2021, Eq. 22, after Lee & Kim 2014, who
 * have an incomplete beta function inside of the integral). The plane of both centres sees the sphere with the density
 * (n − 2)/(2π)·(1 − s²)^(n/2 − 2) at distance s of its middle; taken in polar coordinates this leaves, for θ ≤ π/2,
 *
 *     (1/π)·∫ (1 − cos²θ/cos²φ)^((n − 2)/2) dφ   from φ = θ_v/2 to θ,
 *
 * 0 where θ_v ≥ 2θ; larger caps are the complements of smaller ones. As n grows it becomes the normal orthant.
 * Good to about 1e-12 of its value at any n; tests hold it to Lee & Kim's form.
 * Throws an InputError unless n ≥ 2 is an integer and both angles are in 0 … π.
 */
export function logCapIntersection(dimensions: number, halfAngle: number, separation: number): number {
  integerIn('dimensions', dimensions, 2, Number.MAX_SAFE_INTEGER)
  angleIn('halfAngle', halfAngle)
  angleIn('separation', separation)
  const smaller = Math.min(halfAngle, Math.PI - halfAngle)
  const part = (from: number): number => logPart(dimensions, Math.cos(smaller), from, smaller) - Math.log(Math.PI)
  if (halfAngle <= Math.PI / 2) return part(separation / 2)
  return ofComplements(part(0), part(separation / 2))
}

/**
 * `logCapIntersection` for centres at the cosine 1 − 2d_v/n, d_v = 0 … n, and caps that reach the cosine 1 − 2d/n. They
 * still meet beyond d_v = 2d, up to 4d·(1 − d/n). At small radii the share is orders of magnitude below that of the
 * circle in {0,1}^n (n = 64, d = 5: 5.6e-19 against 4.5e-13); only slopes can be compared.
 */
export function logCapIntersections(bits: number, radius: number): Float64Array {
  integerIn('bits', bits, 2, Number.MAX_SAFE_INTEGER)
  integerIn('radius', radius, 0, bits)
  const smaller = Math.min(radius, bits - radius)
  const cosine = 1 - (2 * smaller) / bits
  const end = 2 * Math.asin(Math.sqrt(smaller / bits))
  const angle = (distance: number): number => Math.min(end, Math.asin(Math.sqrt(distance / bits)))
  const sums = tailSums(bits, (distance) => logPart(bits, cosine, angle(distance), angle(distance + 1), 0))
    .map((log) => log - Math.log(Math.PI))
  return radius === smaller ? sums : sums.map((log) => ofComplements(sums[0]!, log))
}

/** ln ∫ (1 − cos²θ/cos²φ)^((n − 2)/2) dφ between two angles up to θ. */
function logPart(dimensions: number, cosine: number, from: number, to: number, gradings?: number): number {
  const power = (dimensions - 2) / 2
  const integrand = (angle: number): number => {
    const quotient = (cosine / Math.cos(angle)) ** 2
    return power === 0 ? 0 : power * Math.log1p(-Math.min(1, quotient))
  }
  return logIntegral(integrand, from, to, gradings)
}

/** What two sets share of the whole when their complements have the size and share what is given: 1 − 2·size + both. */
const ofComplements = (logSize: number, logBoth: number): number =>
  Math.log(1 - 2 * Math.exp(logSize) + Math.exp(logBoth))

function angleIn(field: string, angle: number): void {
  if (angle >= 0 && angle <= Math.PI) return
  throw new InputError({ field, problem: `found ${angle}`, allowed: 'an angle from 0 to π' })
}
