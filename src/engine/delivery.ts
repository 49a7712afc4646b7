import { weightQuantumMv } from '../circuit/circuit.js'
import type { Connections, Network } from '../circuit/network.js'
import type { CellGroup } from './cellGroup.js'
import type { Factor } from './homeostasis.js'
import { handOver } from './handOver.js'
import { RegeneratedDelivery } from './regeneratedDelivery.js'
import { UnreliableDelivery } from './unreliableDelivery.js'

/** The synapses of a projection at work. */
export interface Delivery {
  /** Adds the input of that sign of a volley that arrives at a tick to its targets, through weights from before it. */
  deliver(cells: Uint32Array, sign: -1 | 1, tick: number): void
  /** How many synapses these cells have. */
  synapses(cells: Uint32Array): number
}

const unchanged: Factor = { value: 1 }

/** The delivery of a projection's volleys to its target; its weights may have a factor that changes with time. */
export function deliveryOf(
  part: Connections, network: Network, target: CellGroup, factor: Factor = unchanged,
): Delivery {
  const reliable = reliableDelivery(part, network, target, factor)
  return part.projection.releaseProbability === undefined ? reliable
    : new UnreliableDelivery(part, network, target, factor, reliable)
}

/** The same if every synapse transmits every spike. */
function reliableDelivery(part: Connections, network: Network, target: CellGroup, factor: Factor): Delivery {
  const now = (quanta: number) => Math.round(quanta * factor.value)
  const { kernels, volley } = network
  if (part.kind === 'sparse') {
    const { offsets, targets, weight } = part
    return {
      deliver(cells, sign) {
        const quanta = now(weight)
        if (quanta * sign <= 0) return
        for (let start = 0; start < cells.length; start += volley.length) {
          const spikes = handOver(cells, start, volley)
          target.scatter(volley, spikes, offsets, targets, quanta * weightQuantumMv)
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
  if (part.kind === 'regenerated') return new RegeneratedDelivery(part, network, target, factor)
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
        for (let cell = 0; cell < input.length; cell++) input[cell] = cells.length * now(weights[cell]!)
      }
      return { deliver: adding(fill, signsOf(weights)), synapses: toAll }
    }
    case 'modulo': {
      const { weights, modulus } = part
      const isHere = (cell: number) => cell % modulus >= first && cell % modulus < first + input.length
      const fill = (cells: Uint32Array) => {
        input.fill(0)
        for (const cell of cells) if (isHere(cell)) input[cell % modulus - first]! += now(weights[cell % modulus - first]!)
      }
      return { deliver: adding(fill, signsOf(weights)), synapses: (cells) => cells.filter(isHere).length }
    }
    case 'plastic': {
      const { rows, sums, plasticity } = part
      const fill = (cells: Uint32Array) => {
        sums.fill(0)
        for (let start = 0; start < cells.length; start += volley.length) {
          kernels.accumulateRows(rows, sums.length, volley, handOver(cells, start, volley), sums)
        }
        for (let cell = 0; cell < input.length; cell++) input[cell] = sums[cell]! * plasticity.weightStepQuanta
      }
      return { deliver: adding(fill, [1]), synapses: toAll }
    }
    case 'dense': {
      const { addresses, ones, zeros, weight } = part
      const fill = (cells: Uint32Array) => {
        setMasks(part, cells)
        input.fill(0)
        kernels.deliverDense(addresses, ones.length, input.length, ones, zeros, now(weight), input)
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
