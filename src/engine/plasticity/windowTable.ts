import type { EligibilityShape } from '../../circuit/circuit.js'
import type { Kernels } from '../../kernels/kernels.js'
import { sine } from '../../kernels/sine.js'

type WindowShape = Exclude<EligibilityShape, { kind: 'exponential' }>

const negligible = 1e-6

/** The eligibility of a shape at 0, 1, 2 … ticks after a spike, up to where there is none any more. */
export function windowTable(
  shape: WindowShape, resolutionMs: number, { exp, log }: Pick<Kernels, 'exp' | 'log'>,
): Float64Array {
  switch (shape.kind) {
    case 'box':
      return Float64Array.from({ length: shape.endTicks + 1 }, (_, ticks) => (ticks < shape.startTicks ? 0 : 1))
    case 'sine': {
      const { peakTicks, exponent } = shape
      const angle = arctangent(exponent)
      const timeConstant = peakTicks / angle
      const sineAtPeak = exponent / Math.sqrt(1 + exponent * exponent)
      const greatest = exp(-angle) * power(sineAtPeak, exponent)
      const length = Math.ceil(-log(negligible * greatest) * timeConstant)
      return Float64Array.from({ length }, (_, ticks) =>
        exp(-ticks / timeConstant) * power(sine(ticks / timeConstant), exponent) / greatest)
    }
    case 'sinexp':
      return Float64Array.from({ length: Math.floor(200 / resolutionMs) + 1 }, (_, ticks) => {
        const seconds = ticks * resolutionMs / 1000 + 0.15
        return ticks === 0 ? 0 : exp(seconds) * power(sine(2 * Math.PI * seconds), 20) / 1.2848
      })
  }
}

/** A whole power by multiplication, the same bits everywhere. */
function power(base: number, exponent: number): number {
  let product = 1
  for (let factor = 0; factor < exponent; factor++) product *= base
  return product
}

/** arctan n for n ≥ 2: π/2 − arctan(1/n) by its series, the same bits everywhere. */
function arctangent(n: number): number {
  let sum = 0
  let term = 1 / n
  for (let odd = 1; term > 1e-18; odd += 2) {
    sum += ((odd & 2) === 0 ? term : -term) / odd
    term /= n * n
  }
  return Math.PI / 2 - sum
}
