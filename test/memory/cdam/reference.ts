import type { CdamSetting } from '../../../src/memory/cdam/cdamSetting.js'
import { denseRows } from '../../../src/memory/graph/sparseMatrix.js'
import { normalisedAdjacency } from '../../../src/memory/graph/normalise.js'

/** Softmax as the public notebook has it: without subtracting the greatest, infinity cut to the largest number. */
export function notebookSoftmax(fields: readonly number[], beta: number): number[] {
  const tiny = 2 ** -52
  const powers = fields.map((field) => Math.min(Number.MAX_VALUE, Math.exp(beta * field)))
  const total = powers.reduce((sum, power) => Math.min(Number.MAX_VALUE, sum + power), 0)
  return powers.map((power) => (power + tiny) / (total + tiny))
}

export function plainSoftmax(fields: readonly number[], beta: number): number[] {
  const greatest = Math.max(...fields)
  const powers = fields.map((field) => Math.exp(beta * (field - greatest)))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

/** One update of all neurons as the equation is written, with dense arithmetic. */
export function plainUpdate(
  patterns: readonly Float64Array[], setting: CdamSetting, state: readonly number[],
): number[] {
  const { graph, a, h, beta, eta = 0.1, meanLoad = 'paper', orientation = 'successors', normalisation } = setting
  const matrix = denseRows(normalisedAdjacency(graph, normalisation))
  const attention = plainSoftmax(patterns.map((pattern) =>
    pattern.reduce((sum, value, neuron) => sum + value * state[neuron]!, 0)), beta)
  const c = { none: 0, paper: 1 / state.length, notebook: 1 }[meanLoad]
  return state.map((value, neuron) => {
    let aim = 0
    patterns.forEach((pattern, from) => {
      aim += a * attention[from]! * pattern[neuron]! - (c * pattern[neuron]!) / patterns.length
      patterns.forEach((other, to) => {
        const edge = orientation === 'successors' ? matrix[from]![to]! : matrix[to]![from]!
        aim += h * edge * attention[from]! * other[neuron]!
      })
    })
    return value + eta * (aim - value)
  })
}

const meanOf = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length

export function pearson(left: ArrayLike<number>, right: ArrayLike<number>): number {
  const [ofLeft, ofRight] = [meanOf(left), meanOf(right)]
  let [product, squares, others] = [0, 0, 0]
  for (let index = 0; index < left.length; index++) {
    const [one, other] = [left[index]! - ofLeft, right[index]! - ofRight]
    product += one * other
    squares += one * one
    others += other * other
  }
  return product / Math.sqrt(squares * others)
}
