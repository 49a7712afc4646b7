import { firstValueFrom, lastValueFrom, Subject } from 'rxjs'
import { override } from '../../src/circuit/override.js'
import { parseCircuit } from '../../src/circuit/parseCircuit.js'
import { buildNetwork } from '../../src/circuit/network.js'
import { simulate } from '../../src/engine/simulate.js'
import type { Volley } from '../../src/engine/volley.js'
import { CircuitMemory } from '../../src/levels/circuitMemory.js'
import { distinctBelow, stream } from '../../src/random/stream.js'
import { digestVolleys } from '../../src/recording/digest.js'
import { randomWord, withFlips, wordToBits } from '../../src/words/word.js'
import { everyPartFile } from '../laws/everyPart.js'

/** What a run left: how many volleys, their digest, and the words that were read. */
export interface Spikes {
  readonly volleys: number
  readonly digest: string
  readonly read: readonly string[]
}

/**
 * The spikes of a circuit, given as the text of its file, that stores three words and reads each twice. Jitter, which
 * needs the exact logarithm, is on. It runs wherever JavaScript does.
 */
export async function sameSpikes(circuitText: string): Promise<Spikes> {
  const changes = ['populations.granule.count=3000', 'memory.claws=6', 'presentation.jitter=0.1 ms']
  const circuit = parseCircuit(changes.reduce(override, JSON.parse(circuitText) as unknown), 'page')
  const volleys = new Subject<Volley>()
  let count = 0
  const digest = firstValueFrom(volleys.pipe(digestVolleys()))
  const memory = new CircuitMemory(buildNetwork(circuit, 3), (volley) => {
    count++
    volleys.next(volley)
  })
  const { uint32 } = stream(3, 'words')
  const words = Array.from({ length: 3 }, () => randomWord(memory.length, uint32))
  for (const word of words) memory.write(word, word)
  const read = words.map((word) => memory.read(memory.read(withFlips(word, distinctBelow(word.length, 30, uint32)))))
  volleys.complete()
  return { volleys: count, digest: await digest, read: read.map((word) => wordToBits(word).join('')) }
}

/** The digest of the spikes of cells and synapses of every kind. */
export const sameSpikesOfEveryPart = (): Promise<string> =>
  lastValueFrom(simulate(buildNetwork(parseCircuit(everyPartFile, 'page'), 7), { untilMs: 100 }).pipe(digestVolleys()))
