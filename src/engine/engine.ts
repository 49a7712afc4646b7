import { lesionedCells } from '../circuit/lesionedCells.js'
import type { Cells, Network, PlasticConnections } from '../circuit/network.js'
import type { WeightArray } from '../kernels/weightArray.js'
import { cellGroup, type CellGroup } from './cellGroup.js'
import { Axons } from './axons.js'
import { CellBlocks } from './cellBlocks.js'
import { noCells, union } from './cellLists.js'
import { checkOpen, checkUntil, checkWeights, plasticIndex, stimulusOf } from './checkInput.js'
import { deliveryOf, type Delivery } from './delivery.js'
import { Homeostasis } from './homeostasis.js'
import { Inputs, type Input, type Stimulation } from './inputs.js'
import { interventionInput, kindOf, type Change } from './intervention.js'
import { Learning } from './learning.js'
import { Silenced } from './silenced.js'
import type { EngineCounters, Simulator } from './simulator.js'
import { readSnapshot, writeSnapshot } from './snapshot.js'
import { spikeSourceOf } from './spikeSource.js'
import { Spontaneous } from './spontaneous.js'
import { SavedState, type Field } from './state.js'
import type { Volley } from './volley.js'

export { ticksMax } from './checkInput.js'

type OnVolley = (volley: Volley) => void
type OnSpikes = (population: number, tick: number, cells: Uint32Array) => void

/**
 * The event-driven engine. Its clock counts ticks; only cells that an event reaches are touched, because between events
 * a membrane is a sum of decays; cells that have no such closed form are stepped while they may fire. What happens at
 * one tick has one order:
 *
 * 1. learning gains change, projections are blocked or freed, cells are lesioned, drives change, membranes
 *    are reset, clamped or released;
 * 2. stimuli and chance make cells without a membrane fire;
 * 3. epochs of homeostasis and refractory periods end, and cells are looked at that were foreseen to fire now;
 * 4. arriving volleys add to their targets, inhibition before excitation and each in the order of the circuit's
 *    projections, through weights as they were before this tick;
 * 5. arriving volleys potentiate;  6. arriving teaching volleys depress;
 * 7. cells at the threshold fire.
 *
 * A cell that fires at tick t is at its reset potential until t + r, its refractory period r later, and decays from
 * there. Delta inputs at the ticks t + 1 … t + r − 1 are lost, input at t + r counts; currents go on all the time. The
 * state lies in the arrays of the network, so a network has one engine at a time; a new engine starts it anew.
 */
export class Engine implements Simulator {
  readonly network: Network
  readonly counters: EngineCounters
  #now = 0
  readonly #inputs = new Inputs()
  readonly #blocks = new CellBlocks()
  readonly #axons: Axons
  readonly #learning: Learning
  readonly #silenced: Silenced
  readonly #homeostasis: Homeostasis
  /** By population: cells with a membrane, cells that fire by themselves. */
  readonly #groups: readonly (CellGroup | undefined)[]
  readonly #spontaneous: readonly (Spontaneous | undefined)[]
  readonly #deliveries: readonly Delivery[]
  /** By projection: the volley that arrives at this tick. */
  readonly #arriving: (Uint32Array | undefined)[]

  constructor(network: Network) {
    this.network = network
    const { cells, connections } = network
    this.counters = { synapticEvents: 0, cellUpdates: 0, spikes: cells.map(() => 0), sent: 0, arrived: 0, blocked: 0 }
    this.#learning = new Learning(network)
    this.#silenced = new Silenced(network)
    this.#homeostasis = new Homeostasis(network)
    this.#groups = cells.map((part) => cellGroup(part, network))
    for (const group of this.#groups) group?.start()
    this.#deliveries = connections.map((part) => deliveryOf(part, network, this.#groups[part.to.index]!,
      this.#homeostasis.factorOf(part.projection)))
    this.#arriving = connections.map(() => undefined)
    this.#axons = new Axons(network, this.#blocks)
    this.#spontaneous = cells.map(({ population, count }) => {
      const source = spikeSourceOf(population, network)
      return source && new Spontaneous(source, count)
    })
    for (const { population, index } of cells) {
      const lesioned = lesionedCells(population, network.seed)
      if (lesioned.length > 0) this.#lesion(index, lesioned)
    }
  }

  /** In the midst of a tick, the next one. */
  get now(): number {
    return this.#now
  }

  stimulate(tick: number, population: string, cells: ArrayLike<number>): void {
    const input = stimulusOf(this.network.circuit, population, cells)
    checkOpen(tick, this.#now, 'stimulus')
    this.put(tick, input)
  }

  setLearning(tick: number, projection: string, gain: number): void {
    this.intervene(tick, { learning: { projection, gain } })
  }

  intervene(tick: number, change: Change): void {
    const input = interventionInput(this.network.circuit, change)
    checkOpen(tick, this.#now, kindOf(change))
    this.put(tick, input)
  }

  /** An input that has been checked already. */
  put(tick: number, input: Input): void {
    this.#inputs.push(tick, input)
  }

  /**
   * Runs until all events before the tick `until` are done, or until `budget` synaptic events and membrane updates were
   * counted at the end of a tick. `onVolley` gets each volley as it is made. Returns whether `until` was reached.
   */
  advance(until: number, onVolley?: OnVolley, budget = Infinity): boolean {
    checkUntil(until)
    const { populations } = this.network.circuit
    return this.proceed(until, budget, onVolley && ((index, tick, cells) =>
      onVolley({ tick, population: populations[index]!.name, cells: cells.slice() })))
  }

  /** The same, but cells lie in large arrays that many volleys share, so what is kept should be copied. */
  proceed(until: number, budget: number, onSpikes?: OnSpikes): boolean {
    const stopAt = this.#work() + budget
    let spent = false
    for (let tick = this.#nextTick(); tick < until; tick = this.#nextTick()) {
      if (spent) return false
      this.#now = tick + 1
      this.#tick(tick, onSpikes)
      spent = this.#work() >= stopAt
    }
    this.#now = Math.max(this.#now, until)
    return true
  }

  /**
   * Lets a volley of cells that another engine simulates, in another share of this network, reach those of this one.
   * It must arrive at open ticks.
   */
  admit({ population, tick, cells }: Volley): void {
    this.receive(this.network.cells.findIndex((part) => part.population.name === population), tick, cells.slice())
  }

  /** The same, with the number of the population; the cells must stay as they are. */
  receive(index: number, tick: number, cells: Uint32Array): void {
    if (this.#axons.arrival(index, tick) < this.#now) {
      const { name } = this.network.cells[index]!.population
      throw new Error(`a volley of "${name}" from tick ${tick} came at tick ${this.#now}`)
    }
    this.counters.sent += this.#axons.send(index, tick, cells)
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

  /** What homeostasis multiplies the weights of a projection by, in the epoch of the last tick that is done. */
  homeostaticFactor(projection: string): number {
    const found = this.network.circuit.projections.find(({ name }) => name === projection)
    this.#homeostasis.reach(Math.max(0, this.#now - 1))
    const factor = found && this.#homeostasis.factorOf(found)
    if (!factor) throw new Error(`"${projection}" has no homeostasis`)
    return factor.value
  }

  /** A live view; in a share of a network, with a column for each target that is here. */
  weights(projection: string): WeightArray {
    return this.#plastic(plasticIndex(this.network.circuit, projection)).rows
  }

  /** The weights as a field: of this share, that can be joined with the others'. */
  weightsField(projection: string): Field {
    const { rows, to } = this.#plastic(plasticIndex(this.network.circuit, projection))
    return { name: projection, spread: 'columns', cells: to.population.count, values: rows.slice() }
  }

  /** `weights` are those of the whole network. */
  setWeights(projection: string, weights: WeightArray): void {
    const index = plasticIndex(this.network.circuit, projection)
    checkWeights(this.network.circuit, index, weights)
    const { rows, to: { first, count, population } } = this.#plastic(index)
    for (let row = 0; row * population.count < weights.length; row++) {
      const start = row * population.count + first
      rows.set(weights.subarray(start, start + count), row * count)
    }
  }

  assertConservation(): void {
    const { sent, arrived, blocked } = this.counters
    const underWay = this.#axons.underWay()
    if (sent === arrived + blocked + underWay) return
    const lost = blocked > 0 ? `, ${blocked} blocked` : ''
    throw new Error(`${sent} volleys sent, but ${arrived} arrived${lost} and ${underWay} under way`)
  }

  snapshot(): Uint8Array {
    const { circuit, seed, share } = this.network
    if (share.of > 1) throw new Error('a share of a network has no snapshot of its own')
    return writeSnapshot(circuit, seed, this.save())
  }

  restore(snapshot: Uint8Array): void {
    this.load(readSnapshot(this.network.circuit, this.network.seed, snapshot))
  }

  /** This share's part of the state. */
  save(): Field[] {
    for (const group of this.#groups) group?.open(this.#now - 1)
    const { synapticEvents, spikes } = this.counters
    return [
      { name: 'now', spread: 'same', values: Float64Array.of(this.#now) },
      { name: 'synaptic events', spread: 'sum', values: Float64Array.of(synapticEvents) },
      { name: 'spikes', spread: 'sum', values: Float64Array.from(spikes) },
      ...this.#inputs.save(),
      ...this.#axons.save(),
      ...this.#groups.flatMap((group) => group?.save() ?? []),
      ...this.#spontaneous.flatMap((part, index) => part?.save(this.network.cells[index]!.population.name) ?? []),
      ...this.#silenced.save(),
      ...this.#homeostasis.save(Math.max(0, this.#now - 1)),
      ...this.#learning.save(Math.max(0, this.#now - 1)),
    ]
  }

  /** Brings back this share's part of the state of a whole network. */
  load(fields: readonly Field[]): void {
    const saved = new SavedState(fields, this.network.share)
    this.#now = saved.take('now', Float64Array)[0]!
    this.#inputs.restore(saved)
    this.#axons.restore(saved, this.#now)
    const done = Math.max(0, this.#now - 1)
    for (const group of this.#groups) group?.restore(saved, done)
    this.#spontaneous.forEach((part, index) => part?.restore(saved, this.network.cells[index]!.population.name))
    this.#silenced.restore(saved)
    this.#homeostasis.restore(saved, done)
    this.#learning.restore(saved, done)
    this.counters.synapticEvents = saved.take('synaptic events', Float64Array)[0]!
    saved.take('spikes', Float64Array).forEach((count, index) => { this.counters.spikes[index] = count })
    this.counters.sent = this.#axons.underWay()
    this.counters.arrived = 0
    this.counters.blocked = 0
    this.#countUpdates()
  }

  #nextTick(): number {
    let first = Math.min(this.#inputs.nextTick(), this.#axons.nextTick())
    for (const part of this.#spontaneous) if (part) first = Math.min(first, part.nextTick())
    if (first <= this.#now) return first
    for (const group of this.#groups) if (group) first = Math.min(first, group.nextTick())
    return first
  }

  #tick(tick: number, onSpikes?: OnSpikes): void {
    const stimuli = this.#inputs.nextTick() === tick ? this.#takeInputs(tick) : none
    for (const group of this.#groups) group?.open(tick)
    this.#homeostasis.reach(tick)
    const arriving = this.#arriving
    for (let index = 0; index < arriving.length; index++) {
      arriving[index] = this.#take(index, tick)
      if (arriving[index]) this.#deliveries[index]!.deliver(arriving[index]!, -1, tick)
    }
    for (let index = 0; index < arriving.length; index++) {
      if (!arriving[index]) continue
      this.counters.arrived++
      this.#homeostasis.arrive(index, arriving[index]!.length)
      this.#deliveries[index]!.deliver(arriving[index]!, 1, tick)
      this.counters.synapticEvents += this.#deliveries[index]!.synapses(arriving[index]!)
    }
    for (let index = 0; index < arriving.length; index++) {
      if (arriving[index]) this.#learning.arrive(index, arriving[index]!, tick)
    }
    for (let index = 0; index < arriving.length; index++) {
      if (arriving[index]) this.#learning.teach(index, arriving[index]!, tick)
    }
    for (const part of this.network.cells) {
      const cells = this.#fire(part, tick, stimuli)
      if (cells.length > 0) this.#emit(part, tick, this.#blocks.shifted(cells, part.first), onSpikes)
    }
    this.#countUpdates()
  }

  /** Makes the changes of a tick, and gives its stimuli. */
  #takeInputs(tick: number): Stimulation[] {
    const stimuli: Stimulation[] = []
    for (let input = this.#inputs.take(tick); input; input = this.#inputs.take(tick)) {
      if (input.kind === 6) stimuli.push(input)
      else this.#change(tick, input)
    }
    return stimuli
  }

  #change(tick: number, input: Exclude<Input, Stimulation>): void {
    switch (input.kind) {
      case 0:
        return this.#learning.setGain(this.#connection(input.target), input.gain)
      case 1:
        return this.#silenced.block(input.target, input.blocked)
      case 2:
        return this.#lesion(input.target, input.cells)
      case 3:
        return this.#groups[input.target]!.drive(tick, input.driveMv)
      case 4:
        return this.#groups[input.target]!.reset(tick)
      case 5:
        return this.#groups[input.target]!.clamp(tick, this.#here(input.target, input.cells), input.potentialMv)
    }
  }

  #lesion(population: number, cells: Uint32Array): void {
    const group = this.#groups[population]
    if (!group) return this.#silenced.lesion(population, cells)
    group.lesion(this.#here(population, cells))
  }

  /** Those of some cells of a population that are here, counted from the first that is. */
  #here(population: number, cells: Uint32Array): Uint32Array {
    const { first, count } = this.network.cells[population]!
    return cells.filter((cell) => cell >= first && cell < first + count).map((cell) => cell - first)
  }

  /** The volley that arrives through connections at a tick, unless there is none or it is blocked. */
  #take(index: number, tick: number): Uint32Array | undefined {
    const volley = this.#axons.take(index, tick)
    if (!volley || !this.#silenced.isBlocked(index)) return volley
    this.counters.blocked++
    return undefined
  }

  /** The cells of a population that fire at a tick, counted from the first that is here. */
  #fire({ index }: Cells, tick: number, stimuli: readonly Stimulation[]): Uint32Array {
    const group = this.#groups[index]
    if (group) return group.fire()
    const spontaneous = this.#spontaneous[index]
    if (spontaneous) return this.#silenced.spared(index, spontaneous.fire(tick))
    if (stimuli.length === 0) return noCells
    const cells = union(stimuli.filter(({ target }) => target === index).map((stimulus) => stimulus.cells))
    return this.#silenced.spared(index, cells)
  }

  #emit({ index, membrane }: Cells, tick: number, cells: Uint32Array, onSpikes?: OnSpikes): void {
    if (membrane || this.network.share.index === 0) this.counters.spikes[index]! += cells.length
    this.counters.sent += this.#axons.send(index, tick, cells)
    onSpikes?.(index, tick, cells)
  }

  #countUpdates(): void {
    let updates = 0
    for (const group of this.#groups) if (group) updates += group.updates
    this.counters.cellUpdates = updates
  }

  #work(): number {
    return this.counters.synapticEvents + this.counters.cellUpdates
  }

  /** The number of the connections of a plastic projection. */
  #connection(projection: number): number {
    const { circuit, connections } = this.network
    return connections.findIndex((part) => part.projection === circuit.projections[projection])
  }

  #plastic(projection: number): PlasticConnections {
    const part = this.network.connections[this.#connection(projection)]
    if (part?.kind === 'plastic') return part
    throw new Error(`projection number ${projection} is not plastic`)
  }
}

const none: readonly Stimulation[] = []
