import { alignedBytes, createKernels, type Kernels } from '../../kernels/kernels.js'

/** Vectors that are multiplied at once. */
const batch = 32

/**
 * Products with the patterns Ξ (n neurons × p patterns) for many vectors at once. Every sum is made from the first
 * neuron, or pattern, to the last, whatever else is computed.
 */
export class PatternProducts {
  readonly neurons: number
  readonly count: number
  /** G = ΞᵀΞ, row by row. */
  readonly gram: readonly Float64Array[]
  /** The sum of each pattern over its neurons: Ξᵀ1. */
  readonly sums: Float64Array
  readonly #kernels: Kernels
  readonly #rows: Float64Array
  readonly #keys: Float64Array
  readonly #gramKeys: Float64Array
  readonly #queries: Float64Array
  readonly #out: Float64Array

  constructor(patterns: readonly Float64Array[]) {
    const count = patterns.length
    const neurons = patterns[0]!.length
    const padded = 8 * Math.ceil(count / 8)
    const longest = Math.max(neurons, count)
    const lengths = [count * neurons, padded * neurons, padded * count, batch * longest, batch * longest]
    this.neurons = neurons
    this.count = count
    this.#kernels = createKernels(lengths.reduce((sum, length) => sum + alignedBytes(8 * length), 0))
    const arrays = lengths.map((length) => this.#kernels.float64(length))
    this.#rows = arrays[0]!
    this.#keys = arrays[1]!
    this.#gramKeys = arrays[2]!
    this.#queries = arrays[3]!
    this.#out = arrays[4]!
    patterns.forEach((pattern, index) => this.#rows.set(pattern, index * neurons))
    layKeys(patterns, this.#keys)
    this.gram = this.fields(patterns)
    layKeys(this.gram, this.#gramKeys)
    this.sums = this.fields([new Float64Array(neurons).fill(1)])[0]!
  }

  /** Ξᵀx of each state. */
  fields(states: readonly Float64Array[]): Float64Array[] {
    return this.#inBatches(states, this.count, (count) =>
      this.#kernels.dotProducts(this.#queries, count, this.neurons, this.#keys, this.count, this.#out))
  }

  /** ΞᵀΞq = Gq of each vector of p coordinates. */
  couplings(coordinates: readonly Float64Array[]): Float64Array[] {
    return this.#inBatches(coordinates, this.count, (count) =>
      this.#kernels.dotProducts(this.#queries, count, this.count, this.#gramKeys, this.count, this.#out))
  }

  /** Ξq, the state of each vector of p coordinates. */
  compose(coordinates: readonly Float64Array[]): Float64Array[] {
    return this.#inBatches(coordinates, this.neurons, (count) =>
      this.#kernels.addWeighted(this.#queries, count, this.#rows, this.count, this.neurons, this.#out.fill(0)))
  }

  #inBatches(vectors: readonly Float64Array[], width: number, compute: (count: number) => void): Float64Array[] {
    const found: Float64Array[] = []
    for (let first = 0; first < vectors.length; first += batch) {
      const some = vectors.slice(first, first + batch)
      some.forEach((vector, index) => this.#queries.set(vector, index * vector.length))
      compute(some.length)
      some.forEach((_, index) => found.push(this.#out.slice(index * width, (index + 1) * width)))
    }
    return found
  }
}

/** Lays vectors in blocks of eight, column by column, as the kernel reads them. */
function layKeys(vectors: readonly Float64Array[], keys: Float64Array): void {
  vectors.forEach((vector, index) => {
    const first = (index & ~7) * vector.length + (index & 7)
    for (let column = 0; column < vector.length; column++) keys[first + 8 * column] = vector[column]!
  })
}
