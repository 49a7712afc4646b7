import { weightQuantumMv } from '../circuit/circuit.js'
import type { Connections, DenseConnections, Network, RegeneratedConnections, SparseConnections } from '../circuit/network.js'
import { drawRows, type DrawingRoom } from '../circuit/wiring/drawing.js'
import { mayRepeat } from '../circuit/wiring/drawingRoom.js'
import { stream } from '../random/stream.js'
import type { CellGroup } from './cellGroup.js'
import type { Delivery } from './delivery.js'
import type { Factor } from './homeostasis.js'

/**
 * Synapses that transmit each spike with a probability only, each independently (del Castillo & Katz 1954, with one
 * release site). Whether one does follows from its projection, delay, source and target, the tick of arrival and how many
 * synapses of the same pair come before it: so neither from the order nor from how synapses are stored or shared out.
 */
export class UnreliableDelivery implements Delivery {
  readonly #part: Connections
  readonly #network: Network
  readonly #target: CellGroup
  readonly #factor: Factor
  readonly #room: DrawingRoom
  readonly #repeats: Uint32Array
  readonly #key: Uint32Array
  /** A synapse transmits if a word of 32 bits is below it, which has 32 bits too. */
  readonly #bound: number
  readonly #reliable: Delivery
  /** How many targets that got a spike lie in the room. */
  #reached = 0
  /** The cells whose rows were drawn last, and how many synapses they have. */
  #drawn: Uint32Array | undefined
  #synapses = 0

  /** `reliable` delivers the same as if no synapse failed; counts of synapses are its. */
  constructor(part: Connections, network: Network, target: CellGroup, factor: Factor, reliable: Delivery) {
    const { projection: { name, rule, releaseProbability }, delayTicks } = part
    this.#part = part
    this.#network = network
    this.#target = target
    this.#factor = factor
    this.#room = network.drawing!
    this.#repeats = this.#room.repeats.subarray(0, mayRepeat(rule) ? part.to.count : 0)
    this.#key = stream(network.seed, `${name}/release/${delayTicks}`).key
    this.#bound = Math.min(0xffff_ffff, Math.round(releaseProbability! * 0x1_0000_0000))
    this.#reliable = reliable
  }

  synapses(cells: Uint32Array): number {
    return cells === this.#drawn ? this.#synapses : this.#reliable.synapses(cells)
  }

  deliver(cells: Uint32Array, sign: -1 | 1, tick: number): void {
    const part = this.#part
    this.#room.key.set(this.#key)
    switch (part.kind) {
      case 'sparse':
        if (part.weight * sign > 0) this.#sparse(part, cells, tick)
        break
      case 'regenerated':
        if (part.weight * sign > 0) this.#regenerated(part, cells, tick)
        break
      case 'dense':
        if (part.weight * sign > 0) this.#each(cells, sign, tick, () => part.weight, (source) => this.#matching(part, source))
        break
      case 'uniform':
        this.#each(cells, sign, tick, (target) => part.weights[target]!, () => this.#all())
        break
      case 'modulo':
        this.#each(cells, sign, tick, (target) => part.weights[target]!, (source) => this.#one(source % part.modulus))
        break
      case 'plastic':
        throw new Error(`projection ${part.projection.name} learns, so no synapse of it fails`)
    }
  }

  /** Rows of any length, as much of them at a time as the room holds. */
  #sparse({ offsets, targets, weight }: SparseConnections, cells: Uint32Array, tick: number): void {
    const capacity = this.#room.cells.length
    for (const source of cells) {
      const end = offsets[source + 1]!
      for (let start = offsets[source]!; start < end;) {
        if (this.#reached === capacity) this.#scatter(weight)
        const stop = Math.min(end, start + capacity - this.#reached)
        this.#sieve(source, tick, targets, start, stop)
        start = stop
      }
      this.#forget(targets, offsets[source]!, end)
    }
    this.#scatter(weight)
  }

  #regenerated({ drawing, weight }: RegeneratedConnections, cells: Uint32Array, tick: number): void {
    const { kernels, volley } = this.#network
    const { offsets, cells: targets } = this.#room
    this.#drawn = cells
    this.#synapses = 0
    for (let start = 0; start < cells.length;) {
      const part = cells.subarray(start, start + volley.length)
      volley.set(part)
      const rows = drawRows(kernels, drawing, volley, part.length, this.#room)
      this.#synapses += offsets[rows]!
      this.#room.key.set(this.#key)
      for (let row = 0; row < rows; row++) {
        const [from, end] = [offsets[row]!, offsets[row + 1]!]
        const all = this.#repeats.length > 0 ? targets.slice(from, end) : undefined
        this.#sieve(part[row]!, tick, targets, from, end)
        if (all) this.#forget(all, 0, all.length)
      }
      this.#scatter(weight)
      start += rows
    }
  }

  /** Sums inputs by target, where targets have weights of their own or sources have very many targets. */
  #each(
    cells: Uint32Array, sign: -1 | 1, tick: number, weightOf: (target: number) => number, list: (source: number) => number,
  ): void {
    const { input } = this.#part.to
    const targets = this.#room.cells
    input.fill(0)
    for (const source of cells) {
      this.#sieve(source, tick, targets, 0, list(source))
      for (let index = 0; index < this.#reached; index++) {
        input[targets[index]!]! += Math.round(weightOf(targets[index]!) * this.#factor.value)
      }
      this.#reached = 0
    }
    this.#target.add(sign)
  }

  #all(): number {
    const { count } = this.#part.to
    for (let target = 0; target < count; target++) this.#room.cells[target] = target
    return count
  }

  #one(number: number): number {
    const { first, count } = this.#part.to
    this.#room.cells[0] = number - first
    return number >= first && number < first + count ? 1 : 0
  }

  /** The locations whose address has the bit that a fibre stands for. */
  #matching({ addresses, ones, from, to }: DenseConnections, fibre: number): number {
    const bits = from.population.count / 2
    const [bit, wanted] = [fibre % bits, fibre < bits ? 1 : 0]
    let count = 0
    for (let location = 0; location < to.count; location++) {
      const word = addresses[location * ones.length + (bit >>> 5)]!
      if (((word >>> (bit & 31)) & 1) === wanted) this.#room.cells[count++] = location
    }
    return count
  }

  /** Adds those of some targets of a source to the room that get its spike. */
  #sieve(source: number, tick: number, targets: Uint32Array, start: number, end: number): void {
    const { key, cells } = this.#room
    this.#reached = this.#network.kernels.transmittedTargets(key, source, tick, this.#bound, targets, start, end,
      this.#part.to.first, this.#repeats, cells, this.#reached)
  }

  /** A row is over: what was counted of its targets is 0 again. */
  #forget(targets: Uint32Array, start: number, end: number): void {
    if (this.#repeats.length === 0) return
    for (let synapse = start; synapse < end; synapse++) this.#repeats[targets[synapse]!] = 0
  }

  #scatter(weight: number): void {
    const { places, offsets, cells } = this.#room
    offsets[0] = 0
    offsets[1] = this.#reached
    this.#target.scatter(places, 1, offsets, cells, Math.round(weight * this.#factor.value) * weightQuantumMv)
    this.#reached = 0
  }
}
