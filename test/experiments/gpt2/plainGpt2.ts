import type { SmallModel } from './smallModel.js'

type Matrix = readonly (readonly number[])[]

export interface PlainResult {
  /** By layer and head: scores[query][key] for key ≤ query. */
  readonly scores: number[][][][]
  /** By layer, after the layer; at the end, after the last normalisation. */
  readonly states: number[][][]
}

const sum = (left: Matrix, right: Matrix): number[][] =>
  left.map((row, index) => row.map((value, column) => value + right[index]![column]!))

/** GPT-2 in float64 straight from the formulas, one number at a time. `weight` gives a tensor's values. */
export function plainGpt2(
  { layers, width, heads, tensors }: SmallModel, tokens: readonly number[],
  weight = (name: string): ArrayLike<number> => tensors.get(name)!.values,
): PlainResult {
  const scores: number[][][][] = []
  const states: number[][][] = []
  const size = width / heads
  const normalised = (rows: Matrix, name: string): number[][] => rows.map((row) => {
    const mean = row.reduce((a, b) => a + b) / width
    const variance = row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / width
    return row.map((value, column) =>
      (value - mean) / Math.sqrt(variance + 1e-5) * weight(`${name}.weight`)[column]! + weight(`${name}.bias`)[column]!)
  })
  const projected = (rows: Matrix, name: string): number[][] => {
    const [matrix, bias] = [weight(`${name}.weight`), weight(`${name}.bias`)]
    return rows.map((row) => Array.from({ length: bias.length }, (_, column) =>
      row.reduce((sum, value, index) => sum + value * matrix[index * bias.length + column]!, bias[column]!)))
  }
  let current: number[][] = tokens.map((token, position) => Array.from({ length: width }, (_, column) =>
    weight('wte.weight')[token * width + column]! + weight('wpe.weight')[position * width + column]!))
  for (let layer = 0; layer < layers; layer++) {
    const sides = projected(normalised(current, `h.${layer}.ln_1`), `h.${layer}.attn.c_attn`)
    const answers = tokens.map((): number[] => [])
    scores.push(Array.from({ length: heads }, (_, head) => {
      const part = (row: number[], kind: number) =>
        row.slice(kind * width + head * size, kind * width + (head + 1) * size)
      return sides.map((query, index) => {
        const seen = sides.slice(0, index + 1)
        const own = seen.map((key) =>
          part(key, 1).reduce((total, value, column) => total + value * part(query, 0)[column]!, 0) / Math.sqrt(size))
        const weights = own.map((score) => Math.exp(score - Math.max(...own)))
        const total = weights.reduce((a, b) => a + b)
        for (let column = 0; column < size; column++) {
          answers[index]!.push(seen.reduce((mean, value, key) => mean + weights[key]! / total * part(value, 2)[column]!, 0))
        }
        return own
      })
    }))
    current = sum(current, projected(answers, `h.${layer}.attn.c_proj`))
    const hidden = projected(normalised(current, `h.${layer}.ln_2`), `h.${layer}.mlp.c_fc`).map((row) =>
      row.map((x) => 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3)))))
    current = sum(current, projected(hidden, `h.${layer}.mlp.c_proj`))
    states.push(current)
  }
  states.push(normalised(current, 'ln_f'))
  return { scores, states }
}
