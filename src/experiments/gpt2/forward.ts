import type { AttentionHead } from '../../analysis/attentionBeta.js'
import { InputError } from '../../errors/inputError.js'
import { alignedBytes, createKernels, matrixPanelLength, type Kernels } from '../../kernels/kernels.js'
import type { Gpt2Model } from './gpt2Model.js'

/** One head of one layer at work. Its arrays are only valid until the next head comes. */
export interface ObservedHead extends AttentionHead {
  readonly layer: number
  readonly head: number
  /** [tokens × tokens]: softmax of the scores under the causal mask. */
  readonly weights: Float32Array
}

/** What wants to know what happens on the way. */
export interface ForwardObserver {
  head?(head: ObservedHead): void
  /** The hidden states [tokens × width] after a layer; only valid during the call. */
  layer?(layer: number, states: Float32Array): void
}

const epsilon = 1e-5

/**
 * The forward pass of GPT-2 (Radford et al. 2019; Vaswani et al. 2017 with layer normalisation before each part) over
 * a text: the hidden states [tokens × width] after the last normalisation. Weights are read layer by layer, one matrix
 * at a time, so memory is a few arrays of tokens × width, one matrix, and tokens × tokens scores. All arithmetic
 * is the kernels', so the numbers are the same on every machine.
 * Throws an InputError where a token is not of the vocabulary, or there are none or too many.
 */
export function forward(
  model: Gpt2Model, tokens: readonly number[], observer: ForwardObserver = {},
  kernelsOf: (bytes: number) => Kernels = createKernels,
): Float32Array {
  const steps = forwardByHead(model, tokens, observer, kernelsOf)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    observer.head?.(step.value)
  }
}

/** The same in pieces: yields every head of every layer in order, when it has done its work, and gives the states. */
export function* forwardByHead(
  model: Gpt2Model, tokens: readonly number[], observer: Pick<ForwardObserver, 'layer'> = {},
  kernelsOf: (bytes: number) => Kernels = createKernels,
): Generator<ObservedHead, Float32Array> {
  checkTokens(model, tokens)
  const { layers, width } = model
  const count = tokens.length
  const kernels = kernelsOf(bytesNeeded(model, count))
  const room = kernels.float32
  const states = room(count * width)
  const normal = room(count * width)
  const wide = room(count * 4 * width)
  const change = room(count * width)
  const matrix = room(4 * width * width)
  const [gain, bias] = [room(width), room(4 * width)]
  const panel = room(matrixPanelLength)
  const attend = attention(model, count, kernels, panel)

  /** out = from · weight + bias, with the weights of a name. */
  function project(name: string, from: Float32Array, inputs: number, outputs: number, out: Float32Array): void {
    matrix.set(model.read(`${name}.weight`))
    bias.set(model.read(`${name}.bias`))
    kernels.multiplyMatrices(from, count, inputs, matrix, outputs, bias, panel, out)
  }

  function normalise(name: string): void {
    gain.set(model.read(`${name}.weight`))
    bias.set(model.read(`${name}.bias`))
    kernels.normaliseRows(states, count, width, gain, bias, epsilon, normal)
  }

  states.set(model.readRows('wte.weight', tokens))
  add(states, model.readRows('wpe.weight', tokens.map((_, position) => position)))
  for (let layer = 0; layer < layers; layer++) {
    normalise(`h.${layer}.ln_1`)
    project(`h.${layer}.attn.c_attn`, normal, width, 3 * width, wide)
    yield* attend(wide, normal, layer)
    project(`h.${layer}.attn.c_proj`, normal, width, width, change)
    add(states, change)
    normalise(`h.${layer}.ln_2`)
    project(`h.${layer}.mlp.c_fc`, normal, width, 4 * width, wide)
    kernels.gelu(wide, count * 4 * width)
    project(`h.${layer}.mlp.c_proj`, wide, 4 * width, width, change)
    add(states, change)
    observer.layer?.(layer, states)
  }
  normalise('ln_f')
  return normal.slice()
}

/**
 * Attention of all heads: from queries, keys and values side by side in `projected` [tokens × 3 width] to the heads'
 * answers side by side in `out` [tokens × width].
 */
function attention(model: Gpt2Model, count: number, kernels: Kernels, panel: Float32Array) {
  const { width, heads, headSize: size } = model
  const room = kernels.float32
  const [queries, keys, values] = [room(count * size), room(count * size), room(count * size)]
  const [answers, scaled, turned] = [room(count * size), room(count * size), room(count * size)]
  const [scores, weights] = [room(count * count), room(count * count)]
  const zeros = room(Math.max(count, size))
  const scale = 1 / Math.sqrt(size)

  return function* (projected: Float32Array, out: Float32Array, layer: number): Generator<ObservedHead, void> {
    for (let head = 0; head < heads; head++) {
      copyColumns(projected, 3 * width, head * size, queries, size)
      copyColumns(projected, 3 * width, width + head * size, keys, size)
      copyColumns(projected, 3 * width, 2 * width + head * size, values, size)
      for (let index = 0; index < scaled.length; index++) scaled[index] = queries[index]! * scale
      transpose(keys, count, size, turned)
      kernels.multiplyMatrices(scaled, count, size, turned, count, zeros, panel, scores)
      kernels.causalSoftmax(scores, count, weights)
      kernels.multiplyMatrices(weights, count, count, values, size, zeros, panel, answers)
      for (let row = 0; row < count; row++) {
        out.set(answers.subarray(row * size, (row + 1) * size), row * width + head * size)
      }
      yield { layer, head, tokens: count, size, queries, keys, values, scores, weights }
    }
  }
}

function checkTokens({ source, vocabulary, contextLength }: Gpt2Model, tokens: readonly number[]): void {
  if (tokens.length === 0 || tokens.length > contextLength) {
    const problem = `found ${tokens.length} tokens`
    throw new InputError({ field: 'tokens', problem, allowed: `1 to ${contextLength}, the positions in ${source}` })
  }
  const wrong = tokens.findIndex((token) => !(Number.isInteger(token) && token >= 0 && token < vocabulary))
  if (wrong === -1) return
  const allowed = `a whole number from 0 to ${vocabulary - 1}, the vocabulary of ${source}`
  throw new InputError({ field: `tokens[${wrong}]`, problem: `found ${tokens[wrong]}`, allowed })
}

/** The bytes of all arrays of a forward pass over `count` tokens. */
function bytesNeeded({ width, headSize }: Gpt2Model, count: number): number {
  const lengths = [count * width, count * width, count * 4 * width, count * width, 4 * width * width, width, 4 * width,
    matrixPanelLength, ...Array.from({ length: 6 }, () => count * headSize), count * count, count * count,
    Math.max(count, headSize)]
  return lengths.reduce((sum, length) => sum + alignedBytes(4 * length), 0)
}

function add(sums: Float32Array, terms: Float32Array): void {
  for (let index = 0; index < terms.length; index++) sums[index] = sums[index]! + terms[index]!
}

/** Copies the columns from `first` on of a matrix with rows of `stride` to one of `width` columns. */
function copyColumns(from: Float32Array, stride: number, first: number, to: Float32Array, width: number): void {
  for (let row = 0; row < to.length / width; row++) {
    to.set(from.subarray(row * stride + first, row * stride + first + width), row * width)
  }
}

function transpose(from: Float32Array, rows: number, columns: number, to: Float32Array): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) to[column * rows + row] = from[row * columns + column]!
  }
}
