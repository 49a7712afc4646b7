import { InputError } from '../../errors/inputError.js'
import { cosineAt, normalised, softmaxMisfit, softmaxWeights, type SoftmaxMisfit } from './weightFit.js'

/**
 * The β whose softmax has the least mean squared error of the normalised weights, one pattern at each distance 0 … n:
 * what Bricken & Pehlevan's notebooks call the gold fit. It is about 1.1 to 1.6 times the log-linear β, for the largest
 * weights decide. The least of a coarse scan of β = 2^-6 … 2^6·√n is bracketed, and the root of the derivative found in
 * it by bisection, to about 1e-13 of β.
 * Throws an InputError when no weight is positive, or the curve is so flat or so steep that there is no least β.
 */
export function nearestSoftmax(logWeights: Float64Array): SoftmaxMisfit & { readonly beta: number } {
  const bits = logWeights.length - 1
  if (!logWeights.some((log) => log > -Infinity)) {
    throw new InputError({ field: 'weights', problem: 'found none above 0', allowed: 'at least one' })
  }
  const weights = normalised(logWeights)
  const scan = Array.from({ length: 97 }, (_, index) => Math.exp((-6 + index / 8) * Math.LN2) * Math.sqrt(bits))
  const errors = scan.map((beta) => squaredError(weights, softmaxWeights(beta, bits)))
  const least = errors.indexOf(Math.min(...errors))
  if (least === 0 || least === scan.length - 1) {
    const end = `${least === 0 ? 'below' : 'above'} ${scan[least]!.toPrecision(3)}`
    throw new InputError({
      field: 'weights', problem: `the softmax nearest to them has β ${end}`,
      allowed: 'weights that fall with distance, but not at once to 0',
    })
  }
  let [low, high] = [scan[least - 1]!, scan[least + 1]!]
  for (let step = 0; step < 60 && high - low > 1e-14 * high; step++) {
    const middle = (low + high) / 2
    if (derivative(weights, middle, bits) < 0) low = middle
    else high = middle
  }
  const beta = (low + high) / 2
  return { beta, ...softmaxMisfit(logWeights, beta) }
}

const squaredError = (weights: Float64Array, others: Float64Array): number =>
  weights.reduce((sum, weight, index) => sum + (weight - others[index]!) ** 2, 0)

/** Half the derivative of the squared error by β: Σ (s − w)·s·(x − x̄), where s′ = s·(x − x̄). */
function derivative(weights: Float64Array, beta: number, bits: number): number {
  const softmax = softmaxWeights(beta, bits)
  const mean = softmax.reduce((sum, share, distance) => sum + share * cosineAt(distance, bits), 0)
  return softmax.reduce((sum, share, distance) =>
    sum + (share - weights[distance]!) * share * (cosineAt(distance, bits) - mean), 0)
}
