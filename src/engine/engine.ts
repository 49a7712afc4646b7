import type { Cells, Network } from '../circuit/network.js'
import { InputError, nearest } from '../errors/inputError.js'
import { cellGroup, type CellGroup } from './cellGroup.js'
import { deliveryOf, type Delivery } from './delivery.js'
import { Learning } from './learning.js'
import { EventQueue } from './queue.js'
import { spikeSourceOf, type SpikeSource } from './spikeSource.js'
import type { Volley } from './volley.js'

/** What an engine has done so far. */
export interface EngineCounters {
  /** Spikes that reached a cell, one a synapse. */
  synapticEvents: number
  /** Cells looked at because they might fire, one a cell and tick. */
  cellUpdates: number
  /** Spikes of each population, in the circuit's order. */
  readonly spikes: number[]
  /** Volleys sent into projections and volleys that arrived. */
  sent: number
  arrived: number
}

type OnVolley = (volley: Volley) => void

/** A run ends at this tick at the latest (30 hours at 0.1 ms), so that 32 bits hold a tick wherever one is kept. */
export const ticksMax = 0x4000_0000

/**
 * The event-driven engine. Its clock counts ticks; only cells that an event reaches are touched, because between events
 * a membrane is a sum of decays. What happens at one tick has one order:
 *
 * 1. learning gains change;  2. stimuli and chance make cells without a membrane fire;
 * 3. refractory periods end, and cells are looked at that were foreseen to fire now;
 * 4. arriving volleys add to their targets, inhibition before excitation and each in the order of the circuit's
 *    projections, through weights as they were before this tick;
 * 5. arriving volleys potentiate;  6. arriving teaching volleys depress;
 * 7. cells at the threshold fire.
 *
 * A cell that fires at tick t is at its reset potential until t + r, its refractory period r later, and decays from
 * there. Delta inputs at the ticks t + 1 … t + r − 1 are lost, input at t + r counts; currents go on all the time. The
 * state lies in the arrays of the network, so a network has one engine at a time; a new engine starts it anew.
 */
export class Engine {
  readonly network: Network
  readonly counters: EngineCounters
  #now = 0
  readonly #queue = new EventQueue()
  readonly #learning: Learning
  readonly #groups: readonly (CellGroup | undefined)[]
  readonly #deliveries: readonly Delivery[]
  readonly #generators: readonly (SpikeSource | undefined)[]
  readonly #outgoing: readonly (readonly number[])[]

  constructor(network: Network) {
    this.network = network
    const { cells, connections } = network
    this.counters = { synapticEvents: 0, cellUpdates: 0, spikes: cells.map(() => 0), sent: 0, arrived: 0 }
    this.#learning = new Learning(network)
    this.#groups = cells.map((part) => cellGroup(part, network))
    for (const group of this.#groups) group?.start()
    this.#deliveries = connections.map((part) => deliveryOf(part, network, this.#groups[part.to.index]!))
    this.#outgoing = cells.map((from) => connections.flatMap((part, index) => (part.from === from ? [index] : [])))
    this.#generators = cells.map(({ population }) => spikeSourceOf(population, network))
    for (const { index, count } of cells) {
      for (let cell = 0; this.#generators[index] && cell < count; cell++) this.#generate(index, cell, -1)
    }
  }

  /** The first tick that is still open: all events before it are done, or are being done. */
  get now(): number {
    return this.#now
  }

  /** Makes cells of a relay population fire at an open tick. `cells` may be in any order, with repetitions. */
  stimulate(tick: number, population: string, cells: ArrayLike<number>): void {
    const target = this.network.cells.findIndex((part) => part.population.name === population)
    const found = this.network.cells[target]?.population
    if (found?.model !== 'relay') {
      const { populations } = this.network.circuit
      const relays = populations.filter(({ model }) => model === 'relay').map(({ name }) => name)
      throw new InputError({
        field: 'stimulus.population', problem: `"${population}" is no relay population${nearest(population, relays)}`,
        allowed: relays.join(', '),
      })
    }
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index]!
      if (!(Number.isInteger(cell) && cell >= 0 && cell < found.count)) {
        const allowed = `the cells 0 to ${found.count - 1} of "${population}"`
        throw new InputError({ field: 'stimulus.cells', problem: `found ${cell}`, allowed })
      }
    }
    this.#demandOpen(tick, 'stimulus')
    this.#queue.push(tick, { kind: 1, target, cells: Uint32Array.from(cells) })
  }

  /**
   * Sets the gain of a plastic projection from an open tick on: 0 switches learning off (the state at the start), 1 is
   * the declared rule, other integers multiply its steps. Volleys that arrive at gain 0 leave no eligibility.
   */
  setLearning(tick: number, projection: string, gain: number): void {
    const { connections } = this.network
    const target = connections.findIndex((part) => part.projection.name === projection)
    if (connections[target]?.kind !== 'plastic') this.#notPlastic(projection)
    if (!Number.isInteger(gain)) {
      const allowed = 'an integer, as weights are counted in steps'
      throw new InputError({ field: 'learning.gain', problem: `found ${gain}`, allowed })
    }
    this.#demandOpen(tick, 'learning')
    this.#queue.push(tick, { kind: 0, target, gain })
  }

  /**
   * Runs until all events before the tick `until` are done, or until `budget` synaptic events and membrane updates were
   * counted at the end of a tick. `onVolley` gets each volley as it is made. Returns whether `until` was reached.
   */
  advance(until: number, onVolley?: OnVolley, budget = Infinity): boolean {
    if (!(Number.isInteger(until) && until <= ticksMax)) {
      const allowed = `a whole number up to ${ticksMax}`
      throw new InputError({ field: 'until', problem: `found tick ${until}`, allowed })
    }
    const stopAt = this.#work() + budget
    let spent = false
    for (let tick = this.#nextTick(); tick < until; tick = this.#nextTick()) {
      if (spent) return false
      this.#now = tick + 1
      this.#tick(tick, onVolley)
      spent = this.#work() >= stopAt
    }
    this.#now = Math.max(this.#now, until)
    return true
  }

  /**
   * Lets a volley of cells that another engine simulates, in another share of this network, reach those of this one.
   * It must arrive at open ticks.
   */
  admit(volley: Volley): void {
    this.#send(this.network.cells.findIndex(({ population }) => population.name === volley.population), volley)
  }

  /**
   * The membrane of a cell, one of those that are here, in mV relative to its steady state: at the last tick that was
   * done at which anything happened in the network, after the spikes of that tick. Refractory cells are at their reset.
   */
  potentialMv(population: string, cell: number): number {
    const part = this.network.cells.find((one) => one.population.name === population)
    const group = part && this.#groups[part.index]
    if (!group) throw new Error(`"${population}" has no membranes`)
    return group.potentialMv(cell - part.first)
  }

  /** The weights of a plastic projection in steps, row by source: a live view. */
  weights(projection: string): Int16Array {
    const found = this.network.connections.find((part) => part.projection.name === projection)
    return found?.kind === 'plastic' ? found.rows : this.#notPlastic(projection)
  }

  /** Throws unless every volley that was sent has arrived or is still under way. */
  assertConservation(): void {
    const { sent, arrived } = this.counters
    const underWay = this.#queue.count(2)
    if (sent !== arrived + underWay) {
      throw new Error(`${sent} volleys sent, but ${arrived} arrived and ${underWay} under way`)
    }
  }

  #nextTick(): number {
    const queued = this.#queue.nextTick() ?? ticksMax
    if (queued <= this.#now) return queued
    return this.#groups.reduce((first, group) => (group ? Math.min(first, group.nextTick()) : first), queued)
  }

  #tick(tick: number, onVolley?: OnVolley): void {
    const arrivals: Arrival[] = []
    const fired = new Map<number, Uint32Array[]>()
    const fires = (target: number, cells: Uint32Array) => fired.set(target, [...(fired.get(target) ?? []), cells])
    for (const event of this.#queue.take(tick)) {
      if (event.kind === 0) this.#learning.setGain(event.target, event.gain)
      else if (event.kind === 1) fires(event.target, event.cells)
      else if (event.kind === 2) {
        join(arrivals, event.target, event.volley.cells)
        this.counters.arrived++
      } else {
        fires(event.target, Uint32Array.of(event.cell))
        this.#generate(event.target, event.cell, tick)
      }
    }
    for (const group of this.#groups) group?.open(tick)
    for (const { index, cells } of arrivals) this.#deliveries[index]!.deliver(cells, -1)
    for (const { index, cells } of arrivals) {
      this.#deliveries[index]!.deliver(cells, 1)
      this.counters.synapticEvents += this.#deliveries[index]!.synapses(cells)
    }
    for (const { index, cells } of arrivals) this.#learning.arrive(index, cells, tick)
    for (const { index, cells } of arrivals) this.#learning.teach(index, cells, tick)
    for (const part of this.network.cells) {
      const group = this.#groups[part.index]
      const cells = group ? numbered(group.fire(), part.first) : distinct(fired.get(part.index) ?? [])
      if (cells.length > 0) this.#emit(part, tick, cells, onVolley)
    }
    this.counters.cellUpdates = this.#groups.reduce((sum, group) => sum + (group?.updates ?? 0), 0)
  }

  /** Queues the next spike of a cell that fires at random. */
  #generate(target: number, cell: number, tick: number): void {
    const next = this.#generators[target]!.next(cell, tick)
    if (next < ticksMax) this.#queue.push(next, { kind: 3, target, cell })
  }

  #emit({ population, index }: Cells, tick: number, cells: Uint32Array, onVolley?: OnVolley): void {
    const volley: Volley = { tick, population: population.name, cells }
    this.counters.spikes[index]! += cells.length
    this.#send(index, volley)
    onVolley?.(volley)
  }

  #send(index: number, volley: Volley): void {
    for (const target of this.#outgoing[index]!) {
      this.#queue.push(volley.tick + this.network.connections[target]!.delayTicks, { kind: 2, target, volley })
      this.counters.sent++
    }
  }

  #work(): number {
    return this.counters.synapticEvents + this.counters.cellUpdates
  }

  #demandOpen(tick: number, field: string): void {
    if (Number.isInteger(tick) && tick >= this.#now && tick < ticksMax) return
    const allowed = `a whole number from ${this.#now}, the first open tick, to ${ticksMax - 1}`
    throw new InputError({ field, problem: `found tick ${tick}`, allowed })
  }

  #notPlastic(projection: string): never {
    const { projections } = this.network.circuit
    const plastic = projections.filter(({ plasticity }) => plasticity).map(({ name }) => name)
    throw new InputError({
      field: 'projection', problem: `"${projection}" is no plastic projection${nearest(projection, plastic)}`,
      allowed: plastic.join(', '),
    })
  }
}

const noCells = new Uint32Array(0)

/** The ascending union of lists of cells. */
function distinct(lists: readonly Uint32Array[]): Uint32Array {
  if (lists.length === 0) return noCells
  const union = new Uint32Array(lists.reduce((length, list) => length + list.length, 0))
  let length = 0
  for (const list of lists) {
    union.set(list, length)
    length += list.length
  }
  union.sort()
  return union.filter((cell, index) => index === 0 || cell !== union[index - 1])
}

interface Arrival {
  readonly index: number
  cells: Uint32Array
}

/** Adds an arrival to a list. Parts of one volley, which come from several shares of a network, become one again. */
function join(arrivals: Arrival[], index: number, cells: Uint32Array): void {
  const last = arrivals.at(-1)
  if (last?.index !== index) arrivals.push({ index, cells })
  else last.cells = Uint32Array.from([...last.cells, ...cells]).sort()
}

/** Numbers in the whole population, of cells that are counted from `first`. */
const numbered = (cells: Uint32Array, first: number): Uint32Array =>
  (first === 0 ? cells : cells.map((cell) => cell + first))
