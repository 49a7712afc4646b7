import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads'
import shareWorker from '../../../build/shareWorker.txt'
import { errorOf, type Failure } from '../failure.js'
import type { Answer, Command, WorkerStart } from './command.js'
import { donePlace, ring, signPlaces, workerOf, type SharedRun } from './sharedRun.js'

/**
 * The worker threads of a run and what they are told. A command goes to all of them as one message each; while they
 * carry it out they see each other only through shared memory. Waiting for them needs no turn of the event loop.
 */
export class WorkerTeam {
  readonly #run: SharedRun
  readonly #signs: Int32Array
  readonly #workers: readonly Worker[]
  readonly #ports: readonly MessagePort[]
  #commands = 0
  #failure: Error | undefined

  constructor(run: SharedRun) {
    this.#run = run
    this.#signs = new Int32Array(run.signs)
    const channels = Array.from({ length: run.workers }, () => new MessageChannel())
    this.#ports = channels.map(({ port1 }) => port1)
    this.#workers = channels.map(({ port2 }, worker) => {
      const start: WorkerStart = { run, worker, port: port2 }
      return new Worker(shareWorker, { eval: true, workerData: start, transferList: [port2], name: `shares ${worker}` })
    })
    for (const port of this.#ports) port.unref()
    for (const worker of this.#workers) {
      worker.unref()
      worker.on('error', (error) => this.#fail(error))
      worker.on('exit', () => this.#fail(new Error('a worker thread has ended')))
    }
  }

  /** Tells all workers to do something. */
  tell(command: Command): void {
    if (this.#failure) throw this.#failure
    for (const port of this.#ports) port.postMessage(command)
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
    return this.#workers.every((_, worker) => Atomics.load(this.#signs, donePlace(worker)) === this.#commands)
  }

  /** Waits until the bell is rung again. */
  wait(heard: number): void {
    Atomics.wait(this.#signs, signPlaces.mainBell, heard)
  }

  /** The same, while the event loop turns. */
  async waitAside(heard: number): Promise<void> {
    for (const worker of this.#workers) worker.ref()
    await (Atomics as unknown as WaitAsync).waitAsync(this.#signs, signPlaces.mainBell, heard).value
    for (const worker of this.#workers) worker.unref()
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
    for (const worker of this.#workers) void worker.terminate()
  }

  #check(): void {
    if (Atomics.load(this.#signs, signPlaces.failed) !== 0) this.#fail()
    if (this.#failure) throw this.#failure
  }

  /** The error that a worker has sent, after whatever it has answered before. */
  #received(worker: number): Failure {
    let last: unknown
    for (let next = receiveMessageOnPort(this.#ports[worker]!); next; next = receiveMessageOnPort(this.#ports[worker]!)) {
      last = next.message
    }
    return last as Failure
  }

  /** Keeps the error of the worker that has told of one, else the given one. */
  #fail(error?: unknown): void {
    if (this.#failure) return
    const failed = Atomics.load(this.#signs, signPlaces.failed)
    if (failed === 0) this.#failure = error instanceof Error ? error : new Error(String(error))
    else this.#failure = errorOf(this.#received(failed - 1))
    ring(this.#signs, signPlaces.mainBell)
  }
}

/** ECMAScript 2024. */
interface WaitAsync {
  waitAsync(signs: Int32Array, place: number, value: number): { readonly value: Promise<string> | string }
}
