import type { Circuit } from '../../circuit/circuit.js'
import { networkSize } from '../../circuit/networkSize.js'
import type { WeightArray } from '../../kernels/weightArray.js'
import { checkOpen, checkUntil, checkWeights, plasticIndex, stimulusOf } from '../../engine/checkInput.js'
import type { Input } from '../../engine/inputs.js'
import { interventionInput, kindOf, type Change } from '../../engine/intervention.js'
import type { EngineCounters, Simulator } from '../../engine/simulator.js'
import { readSnapshot, writeSnapshot } from '../../engine/snapshot.js'
import { wholeFields } from '../../engine/state.js'
import type { Volley } from '../../engine/volley.js'
import { InputError } from '../../errors/inputError.js'
import { countersLength, createSharedRun, reachedPlace, type SharedRun } from './sharedRun.js'
import { VolleyMerge } from './volleyMerge.js'
import { WorkerTeam } from './workerTeam.js'

export interface Sharing {
  readonly workers: number
  /**
   * Into how many shares the network is divided; each has a WebAssembly memory of its own, of at most 4 GB. By default
   * one a worker.
   */
  readonly shares?: number
  /** Room for the volleys of a share that others have not yet read, in 32-bit words: a power of two. */
  readonly ringWords?: number
}

type OnVolley = (volley: Volley) => void

/**
 * The network of a circuit and seed, divided into shares that run in worker threads, with the face of one engine and to
 * the bit with its results. Built when the first command needs it. `close` ends the workers.
 */
export class SharedEngine implements Simulator {
  readonly counters: EngineCounters
  readonly #run: SharedRun
  readonly #signs: Int32Array
  readonly #team: WorkerTeam
  readonly #merge: VolleyMerge
  #now = 0
  #inputs: { readonly tick: number; readonly input: Input }[] = []

  /** Throws an InputError where a share would not fit into a memory. */
  constructor(circuit: Circuit, seed: number, { workers, shares = workers, ringWords = 1 << 18 }: Sharing) {
    checkSharing(workers, shares)
    for (let index = 0; index < shares; index++) networkSize(circuit, { index, of: shares })
    this.#run = createSharedRun(circuit, seed, { workers, shares, ringWords })
    this.#signs = new Int32Array(this.#run.signs)
    this.#merge = new VolleyMerge(this.#run)
    this.#team = new WorkerTeam(this.#run)
    const spikes = circuit.populations.map(() => 0)
    this.counters = { synapticEvents: 0, cellUpdates: 0, spikes, sent: 0, arrived: 0, blocked: 0 }
  }

  get now(): number {
    return this.#now
  }

  stimulate(tick: number, population: string, cells: ArrayLike<number>): void {
    const input = stimulusOf(this.#run.circuit, population, cells)
    checkOpen(tick, this.#now, 'stimulus')
    this.#inputs.push({ tick, input })
  }

  setLearning(tick: number, projection: string, gain: number): void {
    this.intervene(tick, { learning: { projection, gain } })
  }

  intervene(tick: number, change: Change): void {
    const input = interventionInput(this.#run.circuit, change)
    checkOpen(tick, this.#now, kindOf(change))
    this.#inputs.push({ tick, input })
  }

  /** Inputs that `onVolley` gives lie after `until`: all shares run on while volleys are given. */
  advance(until: number, onVolley?: OnVolley): void {
    this.#begin(until, onVolley !== undefined)
    for (let heard = this.#team.bell; !this.#goOn(onVolley); heard = this.#team.bell) this.#team.wait(heard)
  }

  /** The same, while the event loop turns. */
  async advanceAside(until: number, onVolley?: OnVolley): Promise<void> {
    this.#begin(until, onVolley !== undefined)
    for (let heard = this.#team.bell; !this.#goOn(onVolley); heard = this.#team.bell) await this.#team.waitAside(heard)
  }

  /** A copy. */
  weights(projection: string): WeightArray {
    plasticIndex(this.#run.circuit, projection)
    const answers = this.#team.ask({ kind: 'weights', projection })
    return wholeFields(answers.map(({ fields }) => fields))[0]!.values as WeightArray
  }

  setWeights(projection: string, weights: WeightArray): void {
    checkWeights(this.#run.circuit, plasticIndex(this.#run.circuit, projection), weights)
    this.#team.ask({ kind: 'setWeights', projection, weights })
  }

  snapshot(): Uint8Array {
    this.#tellInputs()
    const answers = this.#team.ask({ kind: 'save' })
    return writeSnapshot(this.#run.circuit, this.#run.seed, wholeFields(answers.map(({ fields }) => fields)))
  }

  restore(snapshot: Uint8Array): void {
    const fields = readSnapshot(this.#run.circuit, this.#run.seed, snapshot)
    const shared = new Uint8Array(new SharedArrayBuffer(snapshot.length))
    shared.set(snapshot)
    this.#inputs = []
    this.#team.ask({ kind: 'load', snapshot: shared })
    this.#now = fields.find(({ name }) => name === 'now')!.values[0]!
    this.#tellInputs()
  }

  assertConservation(): void {
    this.#team.ask({ kind: 'assertConservation' })
  }

  /** Ends the workers. Nothing can be asked any more. */
  close(): void {
    this.#team.end()
  }

  #begin(until: number, watched: boolean): void {
    checkUntil(until)
    this.#merge.skip()
    this.#now = Math.max(this.#now, until)
    this.#team.tell({ kind: 'advance', until: this.#now, watched, inputs: this.#inputs })
    this.#inputs = []
  }

  /** Gives the volleys that are complete. Returns whether the run has come to its end. */
  #goOn(onVolley?: OnVolley): boolean {
    const isDone = this.#team.isDone()
    if (onVolley) {
      const reached = this.#reached()
      this.#merge.read()
      this.#team.wakeWorkers()
      this.#merge.give(reached, onVolley)
    }
    if (isDone) this.#count()
    return isDone
  }

  /** The first tick that is still open in some worker. */
  #reached(): number {
    let least = this.#now
    for (let worker = 0; worker < this.#run.workers; worker++) {
      least = Math.min(least, Atomics.load(this.#signs, reachedPlace(worker)))
    }
    return least
  }

  /** Lets the workers have the inputs that wait, or the counters as they are. */
  #tellInputs(): void {
    this.advance(this.#now)
  }

  #count(): void {
    const { shares, circuit, counters } = this.#run
    const all = new Float64Array(counters)
    const length = countersLength(circuit)
    const sum = (place: number) => {
      let total = 0
      for (let share = 0; share < shares; share++) total += all[share * length + place]!
      return total
    }
    this.counters.synapticEvents = sum(0)
    this.counters.cellUpdates = sum(1)
    this.counters.sent = sum(2)
    this.counters.arrived = sum(3)
    this.counters.blocked = sum(4)
    circuit.populations.forEach((_, index) => { this.counters.spikes[index] = sum(5 + index) })
  }
}

function checkSharing(workers: number, shares: number): void {
  for (const [field, count] of Object.entries({ workers, shares })) {
    if (Number.isInteger(count) && count >= 1 && count <= 256) continue
    throw new InputError({ field, problem: `found ${count}`, allowed: 'a whole number from 1 to 256' })
  }
  if (shares < workers) {
    const allowed = `at least one for each of ${workers} workers`
    throw new InputError({ field: 'shares', problem: `found ${shares}`, allowed })
  }
}
