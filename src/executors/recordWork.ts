import { Subject, firstValueFrom } from 'rxjs'
import type { Circuit } from '../circuit/circuit.js'
import type { Volley } from '../engine/volley.js'
import { digestVolleys } from '../recording/digest.js'
import { toSpikeTable, type SpikeTable } from '../recording/spikeTable.js'
import { driveHere, type Watch } from './thisProcess.js'

/** What work with volleys gave, with the digest of all of them and, where they were asked for, a table of them. */
export interface Recorded<Result> {
  readonly result: Result
  readonly spikesDigest: string
  readonly spikes?: SpikeTable
}

/** Drives work that gives volleys, and records them. Throws `Interrupted` where it is stopped. */
export async function recordWork<Progress, Result>(
  circuit: Circuit, wantsTable: boolean, watch: Watch<Progress>,
  work: (onVolley: (volley: Volley) => void) => Generator<Progress, Result>,
): Promise<Recorded<Result>> {
  const volleys = new Subject<Volley>()
  const names = circuit.populations.map(({ name }) => name)
  const digest = firstValueFrom(volleys.pipe(digestVolleys()))
  const table = wantsTable ? firstValueFrom(volleys.pipe(toSpikeTable(names))) : undefined
  const result = await driveHere(work((volley) => volleys.next(volley)), watch)
  volleys.complete()
  const spikesDigest = await digest
  return { result, spikesDigest, ...(table && { spikes: await table }) }
}
