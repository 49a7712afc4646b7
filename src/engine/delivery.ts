import type { Cells, Connections } from '../circuit/network.js'
import type { Kernels } from '../kernels/kernels.js'

/**
 * Adds the input of an arriving volley to its targets and lists those that had none at this tick before as touched;
 * `touchedCount` of them are listed already. Returns the new count. Weights are those before this tick's learning.
 */
export function deliver(
  kernels: Kernels, part: Connections, cells: Uint32Array, tick: number, touchedCount: number,
): number {
  const { from, to } = part
  const { input } = to
  from.volley.set(cells)
  switch (part.kind) {
    case 'sparse':
      return kernels.deliverSparse(
        from.volley, cells.length, part.offsets, part.targets, part.weight,
        input, to.touchedAt, tick, to.touched, touchedCount)
    case 'dense':
      setMasks(part, cells)
      kernels.deliverDense(
        part.addresses, part.ones.length, to.population.count, part.ones, part.zeros, part.weight, input)
      return touchAll(to, tick, touchedCount)
    case 'uniform':
      for (let target = 0; target < input.length; target++) input[target]! += cells.length * part.weights[target]!
      return touchAll(to, tick, touchedCount)
    case 'modulo': {
      let count = touchedCount
      for (const cell of cells) {
        const target = cell % part.modulus
        input[target]! += part.weights[target]!
        count = touch(to, target, tick, count)
      }
      return count
    }
    case 'plastic': {
      const { sums, rows, plasticity } = part
      sums.fill(0)
      kernels.accumulateRows(rows, sums.length, from.volley, cells.length, sums)
      for (let target = 0; target < input.length; target++) {
        input[target]! += sums[target]! * plasticity.weightStepQuanta
      }
      return touchAll(to, tick, touchedCount)
    }
  }
}

/** Lists a cell as touched at a tick, once. Returns the new count. */
export function touch({ touchedAt, touched }: Cells, cell: number, tick: number, touchedCount: number): number {
  if (touchedAt[cell] === tick) return touchedCount
  touchedAt[cell] = tick
  touched[touchedCount] = cell
  return touchedCount + 1
}

function touchAll(cells: Cells, tick: number, touchedCount: number): number {
  const { count } = cells.population
  if (touchedCount === count) return count
  let listed = touchedCount
  for (let cell = 0; cell < count; cell++) listed = touch(cells, cell, tick, listed)
  return listed
}

/** The fibres that are active, as one mask of the bits said to be 1 and one of those said to be 0. */
function setMasks({ ones, zeros, from }: Connections & { kind: 'dense' }, fibres: Uint32Array): void {
  const bits = from.population.count / 2
  ones.fill(0)
  zeros.fill(0)
  for (const fibre of fibres) {
    const mask = fibre < bits ? ones : zeros
    const bit = fibre % bits
    mask[bit >>> 5]! |= 1 << (bit & 31)
  }
}

/** A function that counts the synapses of given cells in a projection. */
export function synapseCounter(part: Connections): (cells: Uint32Array) => number {
  if (part.kind === 'modulo') return (cells) => cells.length
  if (part.kind === 'uniform' || part.kind === 'plastic') return (cells) => cells.length * part.to.population.count
  const bySource = part.kind === 'dense'
    ? denseSynapses(part)
    : part.offsets.map((start, cell) => part.offsets[cell + 1]! - start)
  return (cells) => cells.reduce((sum, cell) => sum + bySource[cell]!, 0)
}

/** How many synapses each of the two fibres of every bit has: locations with a 1 there, then locations with a 0. */
function denseSynapses({ addresses, ones, from, to }: Connections & { kind: 'dense' }): Uint32Array {
  const bits = from.population.count / 2
  const counts = new Uint32Array(2 * bits)
  for (let start = 0; start < addresses.length; start += ones.length) {
    for (let bit = 0; bit < bits; bit++) counts[bit]! += (addresses[start + (bit >>> 5)]! >>> (bit & 31)) & 1
  }
  for (let bit = 0; bit < bits; bit++) counts[bits + bit] = to.population.count - counts[bit]!
  return counts
}
