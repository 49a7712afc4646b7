import { hasMembrane } from '../../circuit/circuit.js'
import { buildNetwork } from '../../circuit/network.js'
import { CellBlocks } from '../../engine/cellBlocks.js'
import { Engine } from '../../engine/engine.js'
import { createKernels } from '../../kernels/kernels.js'
import {
  countersLength, lookaheadTicks, mainReader, reachedPlace, ring, ringOf, signPlaces, workerOf, type SharedRun,
} from './sharedRun.js'
import type { VolleyRing } from './volleyRing.js'

/** How often a worker looks for the others before it sleeps; about 20 µs. */
const looks = 2000

/** The shares that one worker simulates, side by side with those of the other workers. */
export class ShareThread {
  readonly engines: readonly Engine[]
  readonly #run: SharedRun
  readonly #worker: number
  readonly #signs: Int32Array
  readonly #own: readonly number[]
  readonly #blocks = new CellBlocks()
  readonly #room = (length: number): Uint32Array => this.#blocks.room(length)
  /** What each engine does with a volley that comes from elsewhere. */
  readonly #takes: readonly ((population: number, tick: number, cells: Uint32Array) => void)[]
  /** By population: whether its cells are divided among the shares. */
  readonly #isDivided: readonly boolean[]
  readonly #lookahead: number
  #rings: readonly VolleyRing[]

  /** Builds the shares that belong to a worker. */
  constructor(run: SharedRun, worker: number) {
    const { circuit, seed, shares } = run
    this.#run = run
    this.#worker = worker
    this.#signs = new Int32Array(run.signs)
    this.#own = Array.from({ length: shares }, (_, share) => share).filter((share) => workerOf(run, share) === worker)
    this.#isDivided = circuit.populations.map(hasMembrane)
    this.#lookahead = lookaheadTicks(circuit)
    this.#rings = this.#openRings(false)
    this.engines = this.#own.map((index) =>
      new Engine(buildNetwork(circuit, seed, createKernels, { index, of: shares })))
    this.#takes = this.engines.map((engine) => (population, tick, cells) => {
      if (this.#isDivided[population]) engine.receive(population, tick, cells)
    })
  }

  get now(): number {
    return this.engines[0]!.now
  }

  /**
   * Runs until all events before `until` are done everywhere. The shares of this thread go on for half of the lookahead
   * at a time, and wait where the others have not come so far that nothing can be missing. `watched`: the thread that
   * commands reads all volleys.
   */
  advance(until: number, watched: boolean): void {
    this.#rings = this.#openRings(watched)
    const step = Math.max(1, this.#lookahead >> 1)
    while (this.now < until) {
      const next = Math.min(until, this.now + step)
      this.#await(next - this.#lookahead)
      this.engines.forEach((engine, index) => this.#advanceOne(engine, this.#own[index]!, next, watched))
      for (const share of this.#own) this.#rings[share]!.publish()
      this.reach(next)
      if (watched && this.#isFilling()) ring(this.#signs, signPlaces.mainBell)
    }
    this.#await(until)
    this.#count()
  }

  /** Tells the others how far this thread has come. */
  reach(tick: number): void {
    Atomics.store(this.#signs, reachedPlace(this.#worker), tick)
    ring(this.#signs, signPlaces.workersBell)
  }

  #openRings(watched: boolean): VolleyRing[] {
    return Array.from({ length: this.#run.shares }, (_, share) => ringOf(this.#run, share, watched))
  }

  #advanceOne(engine: Engine, share: number, until: number, watched: boolean): void {
    const writesDivided = watched || this.#run.shares > 1
    const writesOthers = watched && share === 0
    engine.proceed(until, Infinity, (population, tick, cells) => {
      if (this.#isDivided[population] ? writesDivided : writesOthers) this.#write(share, tick, population, cells)
    })
  }

  /** Writes a volley, in parts if it is long, and waits for room where readers are behind. */
  #write(share: number, tick: number, population: number, cells: Uint32Array): void {
    const outbox = this.#rings[share]!
    for (let start = 0; start < cells.length; start += outbox.longest) {
      const part = cells.length <= outbox.longest ? cells : cells.subarray(start, start + outbox.longest)
      if (outbox.write(tick, population, part)) continue
      outbox.publish()
      ring(this.#signs, signPlaces.mainBell)
      ring(this.#signs, signPlaces.workersBell)
      this.#waitUntil(() => outbox.write(tick, population, part))
    }
  }

  /** Waits until all workers have come to a tick and their volleys from before it are admitted here. */
  #await(tick: number): void {
    this.#waitUntil(() => this.#allReached(tick))
    this.#admit()
  }

  #allReached(tick: number): boolean {
    for (let worker = 0; worker < this.#run.workers; worker++) {
      if (worker !== this.#worker && Atomics.load(this.#signs, reachedPlace(worker)) < tick) return false
    }
    return true
  }

  /** While it waits, a thread reads what the others write, so that none waits for room for ever. */
  #waitUntil(isDone: () => boolean): void {
    for (let look = 0; look < looks; look++) if (isDone()) return
    for (;;) {
      const heard = Atomics.load(this.#signs, signPlaces.workersBell)
      if (this.#admit()) ring(this.#signs, signPlaces.workersBell)
      if (isDone()) return
      if (Atomics.load(this.#signs, signPlaces.failed) !== 0) throw new AnotherFailed()
      Atomics.wait(this.#signs, signPlaces.workersBell, heard)
    }
  }

  /** Takes in what fired in the other shares. Returns whether there was anything. */
  #admit(): boolean {
    let some = false
    for (const [index, take] of this.#takes.entries()) {
      for (let share = 0; share < this.#run.shares; share++) {
        if (share === this.#own[index]) continue
        if (this.#rings[share]!.read(this.#own[index]!, this.#room, take)) some = true
      }
    }
    return some
  }

  #count(): void {
    const length = countersLength(this.#run.circuit)
    const all = new Float64Array(this.#run.counters)
    for (const [index, { counters }] of this.engines.entries()) {
      const { synapticEvents, cellUpdates, sent, arrived, blocked, spikes } = counters
      all.set([synapticEvents, cellUpdates, sent, arrived, blocked, ...spikes], this.#own[index]! * length)
    }
  }

  /** Whether the thread that commands should read soon, lest the writers wait. */
  #isFilling(): boolean {
    return this.#own.some((share) => this.#rings[share]!.unread(mainReader(this.#run)) > this.#rings[share]!.longest)
  }
}

/** The run has failed elsewhere, so that this thread cannot go on. */
export class AnotherFailed extends Error {
  override readonly name = 'AnotherFailed'
}
