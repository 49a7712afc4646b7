import { InputError } from '../errors/inputError.js'
import { alignedBytes, createKernels } from '../kernels/kernels.js'

/** Below this variance a state counts as constant. */
const varianceMin = 1e-12

/**
 * Pearson's correlation of each of p states, of n numbers, with each: p rows of p. Constant states correlate with each
 * other (1), for they are the same but for their mean, and with no other state (0).
 * Throws an InputError where lengths differ.
 */
export function correlationMatrix(states: readonly Float64Array[]): Float64Array[] {
  const count = states.length
  const length = states[0]?.length ?? 0
  states.forEach((state, index) => {
    if (state.length === length) return
    const allowed = `${length}, as many as states[0] has`
    throw new InputError({ field: `states[${index}]`, problem: `found ${state.length} numbers`, allowed })
  })
  const standard = states.map(standardised)
  const sizes = [count * length, 8 * Math.ceil(count / 8) * length, count * count]
  const kernels = createKernels(sizes.reduce((sum, size) => sum + alignedBytes(8 * size), 0))
  const [queries, keys, products] = sizes.map((size) => kernels.float64(size)) as
    [Float64Array, Float64Array, Float64Array]
  standard.forEach((state, index) => {
    queries.set(state ?? new Float64Array(length), index * length)
    const first = (index & ~7) * length + (index & 7)
    for (let column = 0; column < length; column++) keys[first + 8 * column] = state?.[column] ?? 0
  })
  kernels.dotProducts(queries, count, length, keys, count, products)
  return standard.map((state, row) => Float64Array.from({ length: count }, (_, column) => {
    const other = standard[column]
    if (state === undefined || other === undefined) return state === other ? 1 : 0
    return row === column ? 1 : Math.max(-1, Math.min(1, products[row * count + column]!))
  }))
}

/** The state with mean 0 and length 1; undefined for a constant one. */
function standardised(state: Float64Array): Float64Array | undefined {
  let sum = 0
  for (let index = 0; index < state.length; index++) sum += state[index]!
  const centred = state.map((value) => value - sum / state.length)
  let squares = 0
  for (let index = 0; index < centred.length; index++) squares += centred[index]! * centred[index]!
  if (squares < varianceMin * state.length) return undefined
  const length = Math.sqrt(squares)
  return centred.map((value) => value / length)
}
