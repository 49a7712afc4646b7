import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort, type ResourceLimits } from 'node:worker_threads'
import shareWorker from '../../../build/shareWorker.txt'
import { errorOf, type Failure } from '../failure.js'
import type { Answer, Command } from './command.js'
import type { GuardStart } from './guard.js'
import { donePlace, ring, signPlaces, workerOf, type SharedRun } from './sharedRun.js'

/** What the workers of a team are. */
export interface TeamOptions {
  /** What runs in each. */
  readonly source?: string
  readonly limits?: ResourceLimits
}

/**
 * The worker threads of a run and what they are told. A command goes to all of them as one message each; while they
 * carry it out they see each other only through shared memory. Waiting for them needs no turn of the event loop, and
 * ends when one dies: their guard tells of it.
 */
export class WorkerTeam {
  readonly #run: SharedRun
  readonly #signs: Int32Array
  readonly #guard: Worker
  /** Of each worker, and then of the guard. */
  readonly #ports: readonly MessagePort[]
  #commands = 0
  #failure: Error | undefined

  constructor(run: SharedRun, { source = shareWorker, limits = {} }: TeamOptions = {}) {
    this.#run = run
    this.#signs = new Int32Array(run.signs)
    const channels = Array.from({ length: run.workers + 1 }, () => new MessageChannel())
    this.#ports = channels.map(({ port1 }) => port1)
    for (const port of this.#ports) port.unref()
    const others = channels.map(({ port2 }) => port2)
    const start: GuardStart = { run, source, limits, ports: others.slice(0, run.workers), port: others[run.workers]! }
    this.#guard = new Worker(shareWorker, { eval: true, workerData: start, transferList: others, name: 'guard of shares' })
    this.#guard.unref()
    this.#guard.on('error', (error) => this.#fail(error))
    this.#guard.on('exit', () => this.#fail(new Error('the guard of the worker threads has ended')))
  }

  /** Tells all workers to do something. */
  tell(command: Command): void {
    if (this.#failure) throw this.#failure
    for (const port of this.#ports.slice(0, this.#run.workers)) port.postMessage(command)
    Atomics.store(this.#signs, signPlaces.command, ++this.#commands)
    Atomics.notify(this.#signs, signPlaces.command)
  }

  /** The count of the bell that is rung when something was done, or when it is time to read volleys. */
  get bell(): number {
    return Atomics.load(this.#signs, signPlaces.mainBell)
  }

  /** Whether all workers have done what they were told. Throws the error of one that has failed. */
  isDone(): boolean {
    this.#check()
    for (let worker = 0; worker < this.#run.workers; worker++) {
      if (Atomics.load(this.#signs, donePlace(worker)) !== this.#commands) return false
    }
    return true
  }

  /** Waits until the bell is rung again. */
  wait(heard: number): void {
    Atomics.wait(this.#signs, signPlaces.mainBell, heard)
  }

  /** The same, while the event loop turns. */
  async waitAside(heard: number): Promise<void> {
    this.#guard.ref()
    await (Atomics as unknown as WaitAsync).waitAsync(this.#signs, signPlaces.mainBell, heard).value
    this.#guard.unref()
  }

  /** Lets workers that wait for room in their rings look again. */
  wakeWorkers(): void {
    ring(this.#signs, signPlaces.workersBell)
  }

  /** Tells all workers to do something, waits until it is done, and gives what they answered, by share. */
  ask(command: Command): Answer[] {
    this.tell(command)
    for (let heard = this.bell; !this.isDone(); heard = this.bell) this.wait(heard)
    const answers: Answer[] = []
    for (let share = 0; share < this.#run.shares; share++) {
      const received = receiveMessageOnPort(this.#ports[workerOf(this.#run, share)]!)
      if (received) answers.push(received.message as Answer)
    }
    return answers
  }

  /** Ends the workers. */
  end(): void {
    this.#failure ??= new Error('the workers of this run have been ended')
    void this.#guard.terminate()
  }

  #check(): void {
    if (Atomics.load(this.#signs, signPlaces.failed) !== 0) this.#fail()
    if (this.#failure) throw this.#failure
  }

  /** The error that was sent on a port, after whatever was answered before. */
  #received(port: MessagePort): Failure {
    let last: unknown
    for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) last = next.message
    return last as Failure
  }

  /** Keeps the error that was told of, else the given one. */
  #fail(error?: unknown): void {
    if (this.#failure) return
    const teller = Atomics.load(this.#signs, signPlaces.failed)
    if (teller === 0) this.#failure = error instanceof Error ? error : new Error(String(error))
    else this.#failure = errorOf(this.#received(this.#ports[teller - 1]!))
    ring(this.#signs, signPlaces.mainBell)
  }
}

/** ECMAScript 2024. */
interface WaitAsync {
  waitAsync(signs: Int32Array, place: number, value: number): { readonly value: Promise<string> | string }
}
