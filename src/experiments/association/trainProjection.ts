import { log } from '../../kernels/reference/log.js'
import { normalDraws } from '../../random/normalDraw.js'
import { stream } from '../../random/stream.js'
import { turned } from './cues.js'
import { lossAndGradient, type Projection } from './projection.js'

export interface Training {
  readonly rows: number
  readonly beta: number
  readonly steps: number
  readonly batch: number
  readonly rate: number
  /** The perturbation of training cues is uniform from 0 to this, as a fraction of the bits it would flip. */
  readonly perturbationMax: number
}

/** A projection with standard normal elements (Bricken & Pehlevan 2021, appendix B.7.2). */
export function randomProjection(rows: number, columns: number, seed: number): Projection {
  const draw = normalDraws(stream(seed, 'learnt-projections/projection'), log)
  return { rows, columns, elements: Float64Array.from({ length: rows * columns }, draw) }
}

/** Learns W by Adam (Kingma & Ba 2015) to read stored vectors from perturbed ones. Yields the loss of each step. */
export function* trainProjection(
  stored: readonly Float64Array[], { rows, beta, steps, batch, rate, perturbationMax }: Training, seed: number,
): Generator<number, Projection> {
  const projection = randomProjection(rows, stored[0]!.length, seed)
  const { elements } = projection
  const draw = stream(seed, 'learnt-projections/training')
  const mean = new Float64Array(elements.length)
  const square = new Float64Array(elements.length)
  // 0.9 and 0.999 to the power of the step.
  let [meanLeft, squareLeft] = [1, 1]
  for (let step = 0; step < steps; step++) {
    const cues = Array.from({ length: batch }, () => {
      const target = draw.below(stored.length)
      return { target, cue: perturbed(stored[target]!, perturbationMax * draw.next(), draw) }
    })
    const { loss, gradient } = lossAndGradient(projection, stored, beta, cues)
    meanLeft *= 0.9
    squareLeft *= 0.999
    for (let index = 0; index < elements.length; index++) {
      mean[index] = 0.9 * mean[index]! + 0.1 * gradient[index]!
      square[index] = 0.999 * square[index]! + 0.001 * gradient[index]! * gradient[index]!
      elements[index]! -= (rate * (mean[index]! / (1 - meanLeft)))
        / (Math.sqrt(square[index]! / (1 - squareLeft)) + 1e-8)
    }
    yield loss
  }
  return projection
}

/** A vector of the same length, turned as far as flipping that fraction of a word's bits would turn it. */
export function perturbed(vector: Float64Array, fraction: number, draw: Parameters<typeof turned>[2]): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, element) => sum + element * element, 0))
  return turned(vector, 1 - 2 * fraction, draw).map((element) => length * element)
}
