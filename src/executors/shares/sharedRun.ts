import { hasMembrane, type Circuit } from '../../circuit/circuit.js'
import { VolleyRing } from './volleyRing.js'

/** What the threads of one run share. */
export interface SharedRun {
  readonly circuit: Circuit
  readonly seed: number
  /** Into how many shares the network is divided, and how many threads simulate them: share s lies in thread s mod W. */
  readonly shares: number
  readonly workers: number
  readonly signs: SharedArrayBuffer
  readonly marks: readonly SharedArrayBuffer[]
  readonly words: readonly SharedArrayBuffer[]
  /** Counters of each share: `countersLength` numbers. */
  readonly counters: SharedArrayBuffer
}

/**
 * Where the signs stand by which threads see each other, each on a line of the cache of its own. Bells are counters
 * that are rung whenever something has changed for those who wait for them.
 */
const lineWords = 16
export const signPlaces = {
  /** For workers: another one got further, or has read. */
  workersBell: 0,
  /** For the thread that commands: something was done, or a ring is filling up. */
  mainBell: lineWords,
  /** For idle workers: the number of the last command. */
  command: 2 * lineWords,
  /** Who tells that a worker has failed: the number of one, from 1 on, or of the guard, which comes after them. */
  failed: 3 * lineWords,
  /** The first of the signs of each worker. */
  workers: 4 * lineWords,
} as const

/** The first tick that is still open in a worker. */
export const reachedPlace = (worker: number): number => signPlaces.workers + 2 * worker * lineWords
/** The number of the last command that a worker has carried out. */
export const donePlace = (worker: number): number => signPlaces.workers + (2 * worker + 1) * lineWords

/** Synaptic events, cell updates, volleys sent, arrived and blocked, then the spikes of each population. */
export const countersLength = ({ populations }: Circuit): number => 5 + populations.length

export interface RunSize { readonly shares: number; readonly workers: number; readonly ringWords: number }

export function createSharedRun(circuit: Circuit, seed: number, { shares, workers, ringWords }: RunSize): SharedRun {
  return {
    circuit, seed, shares, workers,
    signs: sharedWords(signPlaces.workers + 2 * workers * lineWords),
    marks: Array.from({ length: shares }, () => sharedWords(2 + shares)),
    words: Array.from({ length: shares }, () => sharedWords(ringWords)),
    counters: new SharedArrayBuffer(8 * shares * countersLength(circuit)),
  }
}

const sharedWords = (count: number): SharedArrayBuffer => new SharedArrayBuffer(4 * count)

/** The thread that commands reads the rings of all shares, as the reader after the last share. */
export const mainReader = ({ shares }: SharedRun): number => shares

/** The ring of a share's volleys, which the other shares read, and with `watched` the thread that commands. */
export function ringOf(run: SharedRun, share: number, watched: boolean): VolleyRing {
  const others = Array.from({ length: run.shares }, (_, index) => index).filter((index) => index !== share)
  const readers = watched ? [...others, mainReader(run)] : others
  return new VolleyRing(new Uint32Array(run.words[share]!), new Int32Array(run.marks[share]!), readers)
}

/** The worker of a share. */
export const workerOf = ({ workers }: SharedRun, share: number): number => share % workers

/** For how many ticks the shares of a network may go on without what fires in the others. */
export function lookaheadTicks({ populations, projections }: Circuit): number {
  const shared = new Set(populations.filter(hasMembrane).map(({ name }) => name))
  return projections.reduce((least, { from, delayTicks }) => (shared.has(from) ? Math.min(least, delayTicks) : least), 1 << 30)
}

/** Rings a bell. */
export function ring(signs: Int32Array, bell: number): void {
  Atomics.add(signs, bell, 1)
  Atomics.notify(signs, bell)
}
