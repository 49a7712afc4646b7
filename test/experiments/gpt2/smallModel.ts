import type { TensorSource } from '../../../src/experiments/gpt2/tensorSource.js'
import { rowDraws } from '../../../src/random/stream.js'

export interface SmallModel {
  readonly layers: number
  readonly width: number
  readonly heads: number
  readonly contextLength: number
  readonly vocabulary: number
  readonly tensors: ReadonlyMap<string, { readonly shape: readonly number[], readonly values: Float32Array }>
}

/** A GPT-2 with random weights, large enough that attention is far from even. */
export function smallModel(
  { layers = 2, width = 32, heads = 4, contextLength = 24, vocabulary = 50, seed = 1 } = {},
): SmallModel {
  const uint32 = rowDraws(Uint32Array.of(7, 7, 7, 7), seed)
  const random = (): number => {
    let sum = -2
    for (let draw = 0; draw < 4; draw++) sum += uint32() / 2 ** 32
    return sum * Math.sqrt(3)
  }
  const tensors: [string, { shape: number[], values: Float32Array }][] = []
  const add = (name: string, shape: number[], spread: number, centre = 0) => void tensors.push([name, {
    shape, values: Float32Array.from({ length: shape.reduce((a, b) => a * b) }, () => centre + spread * random()),
  }])
  const linear = (name: string, inputs: number, outputs: number, spread: number) => {
    add(`${name}.weight`, [inputs, outputs], spread / Math.sqrt(inputs))
    add(`${name}.bias`, [outputs], 0.2)
  }
  const normalisation = (name: string) => {
    add(`${name}.weight`, [width], 0.2, 1)
    add(`${name}.bias`, [width], 0.2)
  }
  add('wte.weight', [vocabulary, width], 1)
  add('wpe.weight', [contextLength, width], 0.5)
  for (let layer = 0; layer < layers; layer++) {
    normalisation(`h.${layer}.ln_1`)
    linear(`h.${layer}.attn.c_attn`, width, 3 * width, 1.5)
    linear(`h.${layer}.attn.c_proj`, width, width, 1)
    normalisation(`h.${layer}.ln_2`)
    linear(`h.${layer}.mlp.c_fc`, width, 4 * width, 1.2)
    linear(`h.${layer}.mlp.c_proj`, 4 * width, width, 1)
  }
  normalisation('ln_f')
  return { layers, width, heads, contextLength, vocabulary, tensors: new Map(tensors) }
}

/** The tensors in memory as a source; `changes` replaces, adds (with a shape) or removes (undefined) some. */
export function sourceOf(
  model: SmallModel, changes: Readonly<Record<string, readonly number[] | undefined>> = {},
): TensorSource {
  const shapes = new Map<string, readonly number[]>([...model.tensors].map(([name, { shape }]) => [name, shape]))
  for (const [name, shape] of Object.entries(changes)) {
    if (shape === undefined) shapes.delete(name)
    else shapes.set(name, shape)
  }
  const read = (name: string) => model.tensors.get(name)!.values
  return {
    source: 'small', shapes, read,
    readRows: (name, rows) => Float32Array.from(rows.flatMap((row) =>
      [...read(name).subarray(row * model.width, (row + 1) * model.width)])),
  }
}

/** A text of tokens that all occur. */
export const smallText = (length: number, vocabulary: number): number[] =>
  Array.from({ length }, (_, index) => (index * 17 + (index % 3) * 5) % vocabulary)
