import { InputError, nearest } from '../../errors/inputError.js'
import type { TensorSource } from './tensorSource.js'

/** A GPT-2 (Radford et al. 2019) whose weights are read when they are needed. */
export interface Gpt2Model {
  readonly source: string
  readonly layers: number
  /** Columns of a hidden state. */
  readonly width: number
  readonly heads: number
  /** Columns of a head: width / heads. */
  readonly headSize: number
  /** The most tokens that there are positions for. */
  readonly contextLength: number
  /** The number of tokens in the vocabulary. */
  readonly vocabulary: number
  /** A tensor by its name without prefix. Throws an InputError where a weight is not finite. */
  read(name: string): Float32Array
  readRows(name: string, rows: readonly number[]): Float32Array
}

/** Every GPT-2 has heads of 64 columns. */
const usualHeadSize = 64
const prefix = 'transformer.'
/** Masks that some files hold, and the output matrix, which is the table of tokens: none of them is used. */
const unused = /^(?:h\.\d+\.attn\.(?:bias|masked_bias)|lm_head\.weight)$/

/**
 * The model in a source of tensors, whose names may begin with "transformer.". `heads` is the number of heads; unless
 * given, heads have 64 columns. Throws an InputError that names the tensor where one is missing, has another shape than
 * it should, or belongs to no GPT-2.
 */
export function openGpt2(tensors: TensorSource, heads?: number): Gpt2Model {
  const { source } = tensors
  const fullNames = new Map([...tensors.shapes.keys()].map((name) =>
    [name.startsWith(prefix) ? name.slice(prefix.length) : name, name]))

  const shapeOf = (name: string) => tensors.shapes.get(fullNames.get(name) ?? name)
  const matrix = (name: string): readonly [number, number] => {
    const shape = shapeOf(name) ?? missing(source, name, [...fullNames.keys()])
    if (shape.length === 2 && shape.every((length) => length > 0)) return shape as [number, number]
    throw wrongShape(source, name, shape, 'a matrix with rows and columns')
  }
  const [vocabulary, width] = matrix('wte.weight')
  const [contextLength] = matrix('wpe.weight')
  const numbers = [...fullNames.keys()].map((name) => Number(/^h\.(\d+)\./.exec(name)?.[1] ?? -1))
  const layers = numbers.reduce((most, number) => Math.max(most, number), -1) + 1
  const expected = expectedShapes(layers, width, vocabulary, contextLength)
  for (const [name, shape] of expected) {
    const found = shapeOf(name) ?? missing(source, name, [...fullNames.keys()])
    if (found.join() === shape.join()) continue
    const isTurned = found.toReversed().join() === shape.join()
    throw wrongShape(source, name, found, `[${shape.join(', ')}]${isTurned ? ' (it is transposed)' : ''}`)
  }
  for (const name of fullNames.keys()) {
    if (expected.has(name) || unused.test(name)) continue
    const problem = `GPT-2 has no such tensor${nearest(name, [...expected.keys()])}`
    throw new InputError({ source, field: name, problem })
  }
  const headCount = checkedHeads(heads, width)

  function finite(name: string, values: Float32Array): Float32Array {
    const wrong = values.findIndex((value) => !Number.isFinite(value))
    if (wrong === -1) return values
    throw new InputError({ source, field: `${name}[${wrong}]`, problem: `found ${values[wrong]}`, allowed: 'a number' })
  }

  return {
    source, layers, width, heads: headCount, headSize: width / headCount, contextLength, vocabulary,
    read: (name) => finite(name, tensors.read(fullNames.get(name)!)),
    readRows: (name, rows) => finite(name, tensors.readRows(fullNames.get(name)!, rows)),
  }
}

/** Names and shapes of all tensors that the model needs. Matrices are [inputs, outputs]. */
function expectedShapes(
  layers: number, width: number, vocabulary: number, contextLength: number,
): Map<string, readonly number[]> {
  const layer = (index: number): [string, readonly number[]][] => ([
    ['ln_1.weight', [width]], ['ln_1.bias', [width]],
    ['attn.c_attn.weight', [width, 3 * width]], ['attn.c_attn.bias', [3 * width]],
    ['attn.c_proj.weight', [width, width]], ['attn.c_proj.bias', [width]],
    ['ln_2.weight', [width]], ['ln_2.bias', [width]],
    ['mlp.c_fc.weight', [width, 4 * width]], ['mlp.c_fc.bias', [4 * width]],
    ['mlp.c_proj.weight', [4 * width, width]], ['mlp.c_proj.bias', [width]],
  ] as [string, readonly number[]][]).map(([name, shape]) => [`h.${index}.${name}`, shape])
  return new Map([
    ['wte.weight', [vocabulary, width]], ['wpe.weight', [contextLength, width]],
    ...Array.from({ length: Math.max(layers, 1) }, (_, index) => layer(index)).flat(),
    ['ln_f.weight', [width]], ['ln_f.bias', [width]],
  ])
}

function checkedHeads(heads: number | undefined, width: number): number {
  if (heads === undefined && width % usualHeadSize === 0) return width / usualHeadSize
  if (heads !== undefined && Number.isInteger(heads) && heads > 0 && width % heads === 0) return heads
  const problem = heads === undefined ? `must be stated, as the width ${width} is no multiple of 64` : `found ${heads}`
  throw new InputError({ field: 'heads', problem, allowed: `a divisor of the width, ${width}` })
}

function missing(source: string, name: string, names: readonly string[]): never {
  throw new InputError({ source, field: name, problem: `the tensor is missing${nearest(name, names)}` })
}

const wrongShape = (source: string, name: string, found: readonly number[], allowed: string): InputError =>
  new InputError({ source, field: name, problem: `found the shape [${found.join(', ')}]`, allowed })
