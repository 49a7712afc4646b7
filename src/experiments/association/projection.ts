import { exp } from '../../kernels/reference/exp.js'
import { dot } from '../../words/vector.js'

/** W, `rows` × `columns`, row by row. Keys and queries are W·x at length 1. */
export interface Projection {
  readonly rows: number
  readonly columns: number
  readonly elements: Float64Array
}

/** A projected vector: W·x at length 1, and the length that W·x had. */
interface Projected {
  readonly unit: Float64Array
  readonly length: number
}

/** One read by softmax attention: the weights of the stored vectors, and their mean. */
interface Attended {
  readonly query: Projected
  readonly weights: Float64Array
  readonly answer: Float64Array
}

/** W·x at length 1. */
export function project({ rows, columns, elements }: Projection, vector: Float64Array): Projected {
  const image = new Float64Array(rows)
  let square = 0
  for (let row = 0; row < rows; row++) {
    let sum = 0
    for (let column = 0; column < columns; column++) sum += elements[row * columns + column]! * vector[column]!
    image[row] = sum
    square += sum * sum
  }
  const length = Math.sqrt(square)
  return { unit: image.map((element) => element / length), length }
}

/**
 * Softmax attention over stored vectors by their projected keys (Bricken & Pehlevan 2021, Eq. 4 and appendix B.7.2).
 */
export function attend(
  projection: Projection, keys: readonly Projected[], values: readonly Float64Array[], beta: number, cue: Float64Array,
): Attended {
  const query = project(projection, cue)
  const scores = Float64Array.from(keys, ({ unit }) => beta * dot(unit, query.unit))
  const greatest = scores.reduce((most, score) => Math.max(most, score), -Infinity)
  const weights = scores.map((score) => exp(score - greatest))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const answer = new Float64Array(cue.length)
  weights.forEach((weight, index) => {
    weights[index] = weight / total
    addScaled(answer, 0, values[index]!, weight / total)
  })
  return { query, weights, answer }
}

/**
 * The mean over a batch of |answer − target|², and its gradient by W: through the weights to keys and query, and
 * through both to the projection that they share. All stored vectors are keys.
 */
export function lossAndGradient(
  projection: Projection, stored: readonly Float64Array[], beta: number,
  batch: readonly { readonly cue: Float64Array; readonly target: number }[],
): { readonly loss: number; readonly gradient: Float64Array } {
  const keys = stored.map((vector) => project(projection, vector))
  const ofKeys = stored.map(() => new Float64Array(projection.rows))
  const gradient = new Float64Array(projection.elements.length)
  let loss = 0
  for (const { cue, target } of batch) {
    const { query, weights, answer } = attend(projection, keys, stored, beta, cue)
    const error = answer.map((element, dimension) => element - stored[target]![dimension]!)
    loss += dot(error, error) / batch.length
    const ofWeights = Float64Array.from(stored, (value) => (2 * dot(error, value)) / batch.length)
    const mean = dot(ofWeights, weights)
    const ofQuery = new Float64Array(projection.rows)
    weights.forEach((weight, index) => {
      const ofScore = beta * weight * (ofWeights[index]! - mean)
      addScaled(ofQuery, 0, keys[index]!.unit, ofScore)
      addScaled(ofKeys[index]!, 0, query.unit, ofScore)
    })
    addOuter(gradient, throughLength(query, ofQuery), cue)
  }
  stored.forEach((vector, index) => addOuter(gradient, throughLength(keys[index]!, ofKeys[index]!), vector))
  return { loss, gradient }
}

/** The gradient by W·x from that by W·x at length 1. */
function throughLength({ unit, length }: Projected, gradient: Float64Array): Float64Array {
  const along = dot(unit, gradient)
  return gradient.map((element, index) => (element - along * unit[index]!) / length)
}

/** matrix += left ⊗ right. */
function addOuter(matrix: Float64Array, left: Float64Array, right: Float64Array): void {
  for (let row = 0; row < left.length; row++) addScaled(matrix, row * right.length, right, left[row]!)
}

function addScaled(sums: Float64Array, offset: number, values: Float64Array, factor: number): void {
  for (let index = 0; index < values.length; index++) sums[offset + index]! += factor * values[index]!
}
