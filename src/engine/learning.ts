import type { Connections, Network } from '../circuit/network.js'
import { PlasticSynapses } from './plasticity/plasticSynapses.js'
import type { Field, SavedState } from './state.js'

/** The learning of a network: which projections learn, and which teach them. Projections are named by their number. */
export class Learning {
  readonly #network: Network
  readonly #plastic: readonly (PlasticSynapses | undefined)[]
  /** By teaching projection: what it teaches. */
  readonly #taught: readonly (readonly PlasticSynapses[])[]

  /** All plastic projections start with their initial weights, and with a gain of 0 unless they learn from the start. */
  constructor(network: Network) {
    this.#network = network
    this.#plastic = network.connections.map((part) =>
      (part.kind === 'plastic' ? new PlasticSynapses(part, network) : undefined))
    this.#taught = network.connections.map(({ projection }) =>
      this.#plastic.filter((synapses) => synapses !== undefined).filter(({ teacher }) => teacher === projection.name))
  }

  /** An integer that multiplies all changes of a plastic projection. */
  setGain(index: number, gain: number): void {
    this.#plastic[index]!.gain = gain
  }

  /** A volley arrives through a projection. */
  arrive(index: number, cells: Uint32Array, tick: number): void {
    this.#plastic[index]?.arrive(cells, tick)
  }

  /** A volley arrives through a projection that may teach others. */
  teach(index: number, cells: Uint32Array, tick: number): void {
    for (const synapses of this.#taught[index]!) {
      synapses.teach(reached(this.#network.connections[index]!, cells), tick)
    }
  }

  /** The state after a tick. */
  save(tick: number): Field[] {
    return this.#plastic.flatMap((synapses) => synapses?.save(tick) ?? [])
  }

  restore(saved: SavedState, tick: number): void {
    for (const synapses of this.#plastic) synapses?.restore(saved, tick)
  }
}

/** The targets of some cells, each once, ascending. */
function reached(part: Connections, cells: Uint32Array): number[] {
  if (part.kind === 'sparse') {
    const { offsets, targets } = part
    const all = [...cells].flatMap((cell) => [...targets.subarray(offsets[cell], offsets[cell + 1])])
    return [...new Set(all)].sort((left, right) => left - right)
  }
  if (part.kind !== 'modulo') throw new Error(`projection ${part.projection.name} cannot teach`)
  const { modulus, to: { first, count } } = part
  return [...cells].map((cell) => cell % modulus - first).filter((target) => target >= 0 && target < count)
}
