import type { Cells, Connections, Network, PlasticConnections } from '../circuit/network.js'
import { ticksToThreshold } from '../circuit/membrane.js'
import { EventQueue, type QueuedEvent } from './queue.js'
import type { Volley } from './volley.js'

/** What an engine has done so far. */
export interface EngineCounters {
  /** Spikes that reached a cell, one a synapse. */
  synapticEvents: number
  /** Spikes of each population, in the circuit's order. */
  readonly spikes: number[]
  /** Volleys sent into projections and volleys that arrived. */
  sent: number
  arrived: number
}

/** A parallel-fibre volley that a climbing-fibre spike may still punish. */
interface EligibleVolley { readonly tick: number; readonly cells: Uint32Array }

/**
 * The event-driven engine. Its clock counts ticks; only cells that an event reaches are touched, because between events
 * a membrane decays in closed form. What happens at one tick has one order:
 *
 * 1. learning gains change;  2. stimuli make relay cells fire;
 * 3. arriving volleys add to their targets' inputs, through weights as they were before this tick;
 * 4. arriving parallel-fibre volleys potentiate;  5. arriving climbing-fibre volleys depress;
 * 6. touched membranes decay, take their whole input at once, and fire if they are at threshold.
 *
 * Inputs are sums of integers, so nothing depends on the order of deliveries. A network has one engine at a time.
 */
export class Engine {
  readonly network: Network
  readonly counters: EngineCounters
  #now = 0
  readonly #queue = new EventQueue()
  readonly #outgoing: readonly (readonly number[])[]
  readonly #plastic: readonly PlasticConnections[]
  readonly #gains: number[]
  readonly #eligible: EligibleVolley[][]
  readonly #touchedCounts: number[]
  /** When each cell of a driven population will fire if nothing reaches it; −1: unknown. */
  readonly #predicted: (Int32Array | undefined)[]
  readonly #denseSynapses: readonly (Uint32Array | undefined)[]

  constructor(network: Network) {
    this.network = network
    const { cells, connections } = network
    this.counters = { synapticEvents: 0, spikes: cells.map(() => 0), sent: 0, arrived: 0 }
    this.#outgoing = cells.map((from) => connections.flatMap((part, index) => (part.from === from ? [index] : [])))
    this.#plastic = connections.filter((part) => part.kind === 'plastic')
    this.#gains = connections.map(() => 0)
    this.#eligible = connections.map(() => [])
    this.#touchedCounts = cells.map(() => 0)
    this.#predicted = cells.map(({ membrane, population }) => (membrane?.tonic ? new Int32Array(population.count).fill(-1) : undefined))
    this.#denseSynapses = connections.map((part) => (part.kind === 'dense' ? countSynapses(part) : undefined))
    for (const part of cells) this.#start(part)
    for (const { rows, plasticity } of this.#plastic) rows.fill(plasticity.initialSteps)
  }

  /** All events before this tick are done. */
  get now(): number {
    return this.#now
  }

  /** Makes cells of a relay population fire at a tick that is not yet done. `cells` may be in any order, with repetitions. */
  stimulate(tick: number, population: string, cells: ArrayLike<number>): void {
    const target = this.network.cells.findIndex((part) => part.population.name === population)
    const part = this.network.cells[target]
    if (part?.population.model !== 'relay') throw new Error(`"${population}" is no relay population, so no stimulus can make it fire`)
    const list = Uint32Array.from(cells)
    for (const cell of list) {
      if (cell >= part.population.count) throw new Error(`cell ${cell} stimulated, but "${population}" has ${part.population.count}`)
    }
    this.#queue.push(tick, { kind: 1, target, cells: list })
  }

  /**
   * Sets the gain of a plastic projection from a tick on: 0 switches learning off (the state at the start), 1 is the
   * declared rule, other integers multiply its steps. Volleys that arrive at gain 0 leave no eligibility.
   */
  setLearning(tick: number, projection: string, gain: number): void {
    const target = this.network.connections.findIndex((part) => part.projection.name === projection)
    if (this.network.connections[target]?.kind !== 'plastic') throw new Error(`"${projection}" is no plastic projection`)
    if (!Number.isInteger(gain)) throw new Error(`learning gain ${gain} is no integer`)
    this.#queue.push(tick, { kind: 0, target, gain })
  }

  /**
   * Runs until all events before `until` are done, or until at least `budget` synaptic events were counted at the end
   * of a tick. `onVolley` gets each volley as it is made. Returns whether `until` was reached.
   */
  advance(until: number, onVolley?: (volley: Volley) => void, budget = Infinity): boolean {
    const stopAt = this.counters.synapticEvents + budget
    for (let tick = this.#queue.nextTick(); tick !== undefined && tick < until; tick = this.#queue.nextTick()) {
      if (this.counters.synapticEvents >= stopAt) return false
      this.#now = tick
      this.#tick(tick, onVolley)
    }
    this.#now = Math.max(this.#now, until)
    return true
  }

  /** The weights of a plastic projection in steps, row by source: a live view. */
  weights(projection: string): Int16Array {
    const found = this.#plastic.find((part) => part.projection.name === projection)
    if (!found) throw new Error(`"${projection}" is no plastic projection`)
    return found.rows
  }

  #start({ membrane, potential, since, touchedAt, population, index }: Cells): void {
    if (!membrane) return
    potential.fill(membrane.initialMv)
    since.fill(0)
    touchedAt.fill(-1)
    if (!membrane.tonic) return
    for (let cell = 0; cell < population.count; cell++) this.#predict(index, cell)
  }

  #tick(tick: number, onVolley?: (volley: Volley) => void): void {
    const events = this.#queue.take(tick)
    const arrivals: { index: number; volley: Volley }[] = []
    const fired = new Map<number, Uint32Array[]>()
    for (const event of events) {
      if (event.kind === 0) this.#gains[event.target] = event.gain
      else if (event.kind === 1) fired.set(event.target, [...(fired.get(event.target) ?? []), event.cells])
      else if (event.kind === 2) arrivals.push({ index: event.target, volley: event.volley })
      else this.#wake(event, tick)
    }
    for (const { index, volley } of arrivals) this.#deliver(index, volley, tick)
    for (const { index, volley } of arrivals) this.#potentiate(index, volley, tick)
    for (const { index, volley } of arrivals) this.#depress(index, volley, tick)
    this.counters.arrived += arrivals.length
    for (const part of this.network.cells) {
      const lists = fired.get(part.index)
      if (lists) this.#emit(part, tick, distinct(lists), onVolley)
      else if (this.#touchedCounts[part.index]! > 0) this.#integrate(part, tick, onVolley)
    }
  }

  #wake({ target, cell }: QueuedEvent & { kind: 3 }, tick: number): void {
    if (this.#predicted[target]![cell] === tick) this.#touch(this.network.cells[target]!, cell, tick)
  }

  #deliver(index: number, { cells }: Volley, tick: number): void {
    const part = this.network.connections[index]!
    const { to, from } = part
    const { input } = to
    from.volley.set(cells)
    const kernels = this.network.kernels
    switch (part.kind) {
      case 'sparse':
        this.#touchedCounts[to.index] = kernels.deliverSparse(
          from.volley, cells.length, part.offsets, part.targets, part.weight, input, to.touchedAt, tick, to.touched, this.#touchedCounts[to.index]!)
        break
      case 'dense':
        setMasks(part, cells)
        kernels.deliverDense(part.addresses, part.ones.length, to.population.count, part.ones, part.zeros, part.weight, input)
        this.#touchAll(to, tick)
        break
      case 'uniform':
        for (let target = 0; target < input.length; target++) input[target]! += cells.length * part.weights[target]!
        this.#touchAll(to, tick)
        break
      case 'modulo':
        for (const cell of cells) {
          const target = cell % part.modulus
          input[target]! += part.weights[target]!
          this.#touch(to, target, tick)
        }
        break
      case 'plastic':
        part.sums.fill(0)
        kernels.accumulateRows(part.rows, part.sums.length, from.volley, cells.length, part.sums)
        for (let target = 0; target < input.length; target++) input[target]! += part.sums[target]! * part.plasticity.weightStepQuanta
        this.#touchAll(to, tick)
    }
    this.counters.synapticEvents += this.#synapses(part, index, cells)
  }

  /** LTP at each parallel-fibre spike, which from now on is also eligible for LTD. */
  #potentiate(index: number, { cells }: Volley, tick: number): void {
    const part = this.network.connections[index]!
    const gain = this.#gains[index]!
    if (part.kind !== 'plastic' || gain === 0) return
    part.potentiation.fill(gain * part.plasticity.potentiationSteps)
    this.#addToRows(part, cells, part.potentiation)
    this.#eligible[index]!.push({ tick, cells })
  }

  /** LTD of the parallel fibres that were active in the window before a climbing-fibre spike. */
  #depress(index: number, { cells: climbing }: Volley, tick: number): void {
    for (const part of this.#plastic) {
      const own = this.network.connections.indexOf(part)
      const { plasticity } = part
      if (plasticity.climbing !== this.network.connections[index]!.projection.name) continue
      const kept = this.#eligible[own]!.filter((volley) => volley.tick >= tick - plasticity.windowEndTicks)
      this.#eligible[own] = kept
      const gain = this.#gains[own]!
      if (gain === 0) continue
      part.depression.fill(0)
      for (const cell of climbing) part.depression[cell] = -gain * plasticity.depressionSteps
      for (const { tick: reached, cells } of kept) {
        if (reached <= tick - plasticity.windowStartTicks) this.#addToRows(part, cells, part.depression)
      }
    }
  }

  #addToRows({ from, rows, plasticity }: PlasticConnections, cells: Uint32Array, steps: Int16Array): void {
    from.volley.set(cells)
    this.network.kernels.addToRows(rows, steps.length, from.volley, cells.length, steps, 0, (1 << plasticity.weightBits) - 1)
  }

  #integrate(part: Cells, tick: number, onVolley?: (volley: Volley) => void): void {
    const { membrane, touched, volley } = part
    const count = this.#touchedCounts[part.index]!
    this.#touchedCounts[part.index] = 0
    const spikes = this.network.kernels.integrateTouched(
      touched, count, tick, part.potential, part.since, part.input, membrane!.decay,
      membrane!.thresholdMv, membrane!.resetMv, membrane!.refractoryTicks, volley)
    const cells = volley.slice(0, spikes).sort()
    if (membrane!.tonic) for (let index = 0; index < count; index++) this.#predict(part.index, touched[index]!)
    if (spikes > 0) this.#emit(part, tick, cells, onVolley)
  }

  #emit({ population, index }: Cells, tick: number, cells: Uint32Array, onVolley?: (volley: Volley) => void): void {
    const volley: Volley = { tick, population: population.name, cells }
    this.counters.spikes[index]! += cells.length
    for (const connection of this.#outgoing[index]!) {
      this.#queue.push(tick + this.network.connections[connection]!.projection.delayTicks, { kind: 2, target: connection, volley })
      this.counters.sent++
    }
    onVolley?.(volley)
  }

  #touch({ index, touchedAt, touched }: Cells, cell: number, tick: number): void {
    if (touchedAt[cell] === tick) return
    touchedAt[cell] = tick
    touched[this.#touchedCounts[index]!++] = cell
  }

  #touchAll(cells: Cells, tick: number): void {
    for (let cell = 0; cell < cells.population.count; cell++) this.#touch(cells, cell, tick)
  }

  /** Queues the tick at which a driven cell will fire by itself. */
  #predict(index: number, cell: number): void {
    const { membrane, potential, since } = this.network.cells[index]!
    const tick = since[cell]! + ticksToThreshold(membrane!, potential[cell]!, this.network.kernels.log)
    if (this.#predicted[index]![cell] === tick) return
    this.#predicted[index]![cell] = tick
    this.#queue.push(tick, { kind: 3, target: index, cell })
  }

  /** Throws unless every volley that was sent has arrived or is still under way, and no input was left over. */
  assertConservation(): void {
    const underWay = this.#queue.count(2)
    if (this.counters.sent !== this.counters.arrived + underWay) {
      throw new Error(`${this.counters.sent} volleys sent, but ${this.counters.arrived} arrived and ${underWay} under way`)
    }
    for (const { input, population } of this.network.cells) {
      if (input.some((value) => value !== 0)) throw new Error(`input of "${population.name}" left over between ticks`)
    }
  }

  #synapses(part: Connections, index: number, cells: Uint32Array): number {
    if (part.kind === 'modulo') return cells.length
    if (part.kind === 'uniform' || part.kind === 'plastic') return cells.length * part.to.population.count
    let count = 0
    if (part.kind === 'sparse') for (const cell of cells) count += part.offsets[cell + 1]! - part.offsets[cell]!
    else for (const cell of cells) count += this.#denseSynapses[index]![cell]!
    return count
  }
}

/** The ascending union of lists of cells. */
const distinct = (lists: readonly Uint32Array[]): Uint32Array =>
  Uint32Array.from(new Set(lists.flatMap((list) => [...list]))).sort()

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
function countSynapses({ addresses, ones, from, to }: Connections & { kind: 'dense' }): Uint32Array {
  const bits = from.population.count / 2
  const counts = new Uint32Array(2 * bits)
  for (let start = 0; start < addresses.length; start += ones.length) {
    for (let bit = 0; bit < bits; bit++) counts[bit]! += (addresses[start + (bit >>> 5)]! >>> (bit & 31)) & 1
  }
  for (let bit = 0; bit < bits; bit++) counts[bits + bit] = to.population.count - counts[bit]!
  return counts
}
