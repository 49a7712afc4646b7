import { meanOf } from '../../analysis/mean.js'
import { openCircuit, type LevelledCircuit } from '../association/circuitMemories.js'
import type { ExperimentProgress } from '../experiment.js'
import { chainOf, noisy } from './chainLengths.js'
import type { SequenceParameters } from './sequenceParameters.js'
import { followedOf, walk, writeChain } from './walk.js'

/** Elements of the chain, places on it at which cues are given, and steps from there. */
export const noiseSetting = { length: 100, cues: 10, steps: 5 } as const

export interface NoiseRow {
  readonly level: string
  readonly noise: number
  /** The share of cues from which the chain was reached and followed. */
  readonly onto: number
}

/** From how noisy a cue a walk comes onto its chain: a read cleans up and advances at once. */
export function* noiseRows(
  { noises, replicates }: SequenceParameters, levels: readonly LevelledCircuit[], seed: number,
): Generator<ExperimentProgress, NoiseRow[]> {
  const { length, cues, steps } = noiseSetting
  const rows: NoiseRow[] = []
  for (const [index, levelled] of levels.entries()) {
    const found = noises.map((): number[] => [])
    for (let replicate = 0; replicate < replicates; replicate++) {
      yield { phase: `cues at level ${levelled.level}`, done: (index + replicate / replicates) / levels.length }
      const own = seed + replicate
      const words = chainOf(levelled.circuit.memory.design.bits, length, own)
      const memory = openCircuit(levelled, own)
      writeChain(memory, words)
      for (const [at, noise] of noises.entries()) {
        for (let cue = 0; cue < cues; cue++) {
          const place = Math.floor((cue * (length - steps)) / cues)
          const read = walk(memory, noisy(words[place]!, noise, own, `${noise} at ${place}`), steps)
          const last = followedOf(read.slice(-1), words.slice(place + steps))
          found[at]!.push(last.followed)
        }
      }
    }
    rows.push(...noises.map((noise, at) => ({ level: levelled.level, noise, onto: meanOf(found[at]!) })))
  }
  return rows
}
