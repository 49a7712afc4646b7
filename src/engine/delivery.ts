import { weightQuantumMv } from '../circuit/circuit.js'
import type { Connections, Network } from '../circuit/network.js'
import type { CellGroup } from './cellGroup.js'
import { handOver } from './handOver.js'
import { RegeneratedDelivery } from './regeneratedDelivery.js'

/** The synapses of a projection at work. */
export interface Delivery {
  /** Adds the input of an arriving volley of that sign to its targets, through weights from before this tick. */
  deliver(cells: Uint32Array, sign: -1 | 1): void
  /** How many synapses these cells have. */
  synapses(cells: Uint32Array): number
}

/** The delivery of a projection's volleys to its target. */
export function deliveryOf(part: Connections, network: Network, target: CellGroup): Delivery {
  const { kernels, volley } = network
  if (part.kind === 'sparse') {
    const { offsets, targets, weight } = part
    return {
      deliver(cells, sign) {
        if (weight * sign <= 0) return
        for (const spikes of handOver(cells, volley)) {
          target.scatter(volley, spikes, offsets, targets, weight * weightQuantumMv)
        }
      },
      synapses(cells) {
        let count = 0
        for (let index = 0; index < cells.length; index++) {
          const cell = cells[index]!
          count += offsets[cell + 1]! - offsets[cell]!
        }
        return count
      },
    }
  }
  if (part.kind === 'regenerated') return new RegeneratedDelivery(part, network, target)
  const { to: { input, first } } = part
  const adding = (fill: (cells: Uint32Array) => void, signs: readonly number[]) =>
    (cells: Uint32Array, sign: -1 | 1) => {
      if (!signs.includes(sign)) return
      fill(cells)
      target.add(sign)
    }
  const toAll = (cells: Uint32Array) => cells.length * input.length
  switch (part.kind) {
    case 'uniform': {
      const { weights } = part
      const fill = (cells: Uint32Array) => {
        for (let cell = 0; cell < input.length; cell++) input[cell] = cells.length * weights[cell]!
      }
      return { deliver: adding(fill, signsOf(weights)), synapses: toAll }
    }
    case 'modulo': {
      const { weights, modulus } = part
      const isHere = (cell: number) => cell % modulus >= first && cell % modulus < first + input.length
      const fill = (cells: Uint32Array) => {
        input.fill(0)
        for (const cell of cells) if (isHere(cell)) input[cell % modulus - first]! += weights[cell % modulus - first]!
      }
      return { deliver: adding(fill, signsOf(weights)), synapses: (cells) => cells.filter(isHere).length }
    }
    case 'plastic': {
      const { rows, sums, plasticity } = part
      const fill = (cells: Uint32Array) => {
        sums.fill(0)
        for (const spikes of handOver(cells, volley)) kernels.accumulateRows(rows, sums.length, volley, spikes, sums)
        for (let cell = 0; cell < input.length; cell++) input[cell] = sums[cell]! * plasticity.weightStepQuanta
      }
      return { deliver: adding(fill, [1]), synapses: toAll }
    }
    case 'dense': {
      const { addresses, ones, zeros, weight } = part
      const fill = (cells: Uint32Array) => {
        setMasks(part, cells)
        input.fill(0)
        kernels.deliverDense(addresses, ones.length, input.length, ones, zeros, weight, input)
      }
      const bySource = denseSynapses(part)
      return {
        deliver: adding(fill, signsOf([weight])),
        synapses: (cells) => cells.reduce((sum, cell) => sum + bySource[cell]!, 0),
      }
    }
  }
}

const signsOf = (weights: ArrayLike<number>): number[] => [...new Set(Array.from(weights, Math.sign))]

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

/** How many synapses each of the two fibres of every bit has: locations with a 1 there, then locations with a 0. */
function denseSynapses({ addresses, ones, from, to }: Connections & { kind: 'dense' }): Uint32Array {
  const bits = from.population.count / 2
  const counts = new Uint32Array(2 * bits)
  for (let start = 0; start < addresses.length; start += ones.length) {
    for (let bit = 0; bit < bits; bit++) counts[bit]! += (addresses[start + (bit >>> 5)]! >>> (bit & 31)) & 1
  }
  for (let bit = 0; bit < bits; bit++) counts[bits + bit] = to.count - counts[bit]!
  return counts
}
