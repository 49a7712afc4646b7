import { meanOf } from '../../analysis/mean.js'
import { wordToSigned } from '../../words/word.js'
import { openCircuit, type LevelledCircuit } from '../association/circuitMemories.js'
import { estimated, type Estimated } from '../estimateOver.js'
import type { ExperimentProgress } from '../experiment.js'
import { chainOf, noisy } from './chainLengths.js'
import { latestCosine } from './contextWords.js'
import type { SequenceParameters } from './sequenceParameters.js'
import { followedOf, walk, writeChain } from './walk.js'

/** Elements of the chain, places on it at which cues are given, and steps from there. */
export const noiseSetting = { length: 100, cues: 10, steps: 5 } as const

/** `onto`: the share of cues from which the chain was reached and followed. */
export interface NoiseRow extends Estimated<'onto'> {
  readonly level: string
  readonly noise: number
}

/**
 * What a read does to the overlap: `before`, the cosine of the state with its element of the chain, and `after`, that of
 * the next state with the next element. Of the first reads of cues of one noise a mean, of later ones each pair.
 */
export interface ReadRow extends Estimated<'after'> {
  readonly level: string
  readonly read: 'first' | 'later'
  readonly before: number
  readonly reads: number
}

export interface NoiseRows {
  readonly noises: readonly NoiseRow[]
  readonly reads: readonly ReadRow[]
}

/** Cosines of a cue and of the states read from it with the elements that they stand for. */
type Overlaps = readonly number[]

/** From how noisy a cue a walk comes onto its chain: a read cleans up and advances at once. */
export function* noiseRows(
  { noises, replicates }: SequenceParameters, levels: readonly LevelledCircuit[], seed: number,
): Generator<ExperimentProgress, NoiseRows> {
  const rows: { readonly noises: NoiseRow[]; readonly reads: ReadRow[] } = { noises: [], reads: [] }
  for (const [index, levelled] of levels.entries()) {
    const walks: (readonly { readonly onto: number; readonly overlaps: Overlaps }[])[][] = []
    for (let replicate = 0; replicate < replicates; replicate++) {
      yield { phase: `cues at level ${levelled.level}`, done: (index + replicate / replicates) / levels.length }
      walks.push(walksFrom(noises, levelled, seed + replicate))
    }
    const { level } = levelled
    for (const [at, noise] of noises.entries()) {
      const name = `sequence/bootstrap/${level}/${noise}`
      const ofSeeds = walks.map((ofNoises) => ofNoises[at]!)
      const first = (ofSeed: typeof ofSeeds[number], read: number): number =>
        meanOf(ofSeed.map(({ overlaps }) => overlaps[read]!))
      rows.noises.push({
        level, noise,
        ...estimated('onto', ofSeeds.map((ofSeed) => meanOf(ofSeed.map(({ onto }) => onto))), seed, `${name}/onto`),
      })
      rows.reads.push({
        level, read: 'first', before: meanOf(ofSeeds.map((ofSeed) => first(ofSeed, 0))),
        ...estimated('after', ofSeeds.map((ofSeed) => first(ofSeed, 1)), seed, `${name}/after`), reads: ofSeeds.flat().length,
      })
    }
    rows.reads.push(...laterReads(level, walks.flat(2).map(({ overlaps }) => overlaps)))
  }
  return rows
}

/** Walks of one seed from cues of each noise. */
function walksFrom(noises: readonly number[], levelled: LevelledCircuit, seed: number) {
  const { length, cues, steps } = noiseSetting
  const words = chainOf(levelled.circuit.memory.design.bits, length, seed)
  const memory = openCircuit(levelled, seed)
  writeChain(memory, words)
  return noises.map((noise) => Array.from({ length: cues }, (_, index) => {
    const place = Math.floor((index * (length - steps)) / cues)
    const cue = noisy(words[place]!, noise, seed, `${noise} at ${place}`)
    const read = walk(memory, cue, steps)
    return {
      onto: followedOf(read.slice(-1), words.slice(place + steps)).followed,
      overlaps: [wordToSigned(cue), ...read].map((state, step) => latestCosine(state, words[place + step]!, 1)),
    }
  }))
}

/** Each pair of overlaps before and after a read that is not the first, and how often it was. */
function laterReads(level: string, walks: readonly Overlaps[]): ReadRow[] {
  const found = new Map<string, { readonly before: number; readonly after: number; reads: number }>()
  for (const overlaps of walks) {
    for (let read = 1; read + 1 < overlaps.length; read++) {
      const [before, after] = [overlaps[read]!, overlaps[read + 1]!]
      const known = found.get(`${before} ${after}`)
      if (known) known.reads++
      else found.set(`${before} ${after}`, { before, after, reads: 1 })
    }
  }
  return [...found.values()].sort((one, other) => one.before - other.before || one.after - other.after)
    .map(({ before, after, reads }) => ({ level, read: 'later', before, after, afterLow: after, afterHigh: after, reads }))
}
