import { InputError } from '../../errors/inputError.js'

/** How far a curve is from a reference. */
export interface ShapeDistance {
  /** Σ ((C′(d) − reference(d))/deviation(d))² over the compared lags: χ², though lags are not independent. */
  readonly squares: number
  /** √(squares/lags): the distance in standard deviations a lag. */
  readonly distance: number
  /** The factor of the reference that comes nearest: what trial noise or other cells may have shrunk it by. */
  readonly scale: number
  /** `squares` with that factor: the shape alone. */
  readonly squaresScaled: number
}

/**
 * Weighted least squares between a lag curve and a reference, at the lags 1 … lags (default 8, or what the shorter has);
 * weights are 1/deviation², deviations being those over resampled cells. All three may be of other lags too, if they are
 * the same ones in the same order, such as those of a digitised figure.
 * Throws an InputError when a curve has no such lag, a number is not finite or a deviation is not positive.
 */
export function shapeDistance(
  curve: ArrayLike<number>, deviation: ArrayLike<number>, reference: ArrayLike<number>,
  lags = Math.min(8, curve.length, reference.length),
): ShapeDistance {
  if (!Number.isSafeInteger(lags) || lags < 1) {
    throw new InputError({ field: 'lags', problem: `found ${lags}`, allowed: 'an integer of at least 1' })
  }
  let [ofCurve, products, ofReference, squares] = [0, 0, 0, 0]
  for (let index = 0; index < lags; index++) {
    const [value, wanted, width] = [curve[index], reference[index], deviation[index]]
    finiteAt('curve', index, value)
    finiteAt('reference', index, wanted)
    if (!(width! > 0 && Number.isFinite(width))) {
      const problem = `found ${width}`
      throw new InputError({ field: `deviation[${index}]`, problem, allowed: 'a finite number above 0' })
    }
    const [left, right] = [value! / width!, wanted! / width!]
    squares += (left - right) * (left - right)
    ofCurve += left * left
    products += left * right
    ofReference += right * right
  }
  const scale = ofReference === 0 ? 0 : products / ofReference
  return {
    squares,
    distance: Math.sqrt(squares / lags),
    scale,
    squaresScaled: Math.max(0, ofCurve - scale * products),
  }
}

function finiteAt(name: string, index: number, value: number | undefined): void {
  if (value !== undefined && Number.isFinite(value)) return
  throw new InputError({ field: `${name}[${index}]`, problem: `found ${value}`, allowed: 'a finite number' })
}
