import { meanOf } from '../../analysis/mean.js'
import { distinctBelow, stream } from '../../random/stream.js'
import { randomWord, withFlips, type Word } from '../../words/word.js'
import { openCircuit } from '../association/circuitMemories.js'
import { estimated, type Estimated } from '../estimateOver.js'
import type { ExperimentProgress } from '../experiment.js'
import { chainDesigns, type ChainDesign } from './chainDesigns.js'
import type { SequenceParameters } from './sequenceParameters.js'
import { followedOf, walk, writeChain } from './walk.js'

/** Chains of one length in one memory: means over seeds. */
export interface LengthRow extends Estimated<'followed'> {
  readonly varied: ChainDesign['varied']
  readonly value: string
  readonly level: string
  readonly length: number
  /** Steps without a wrong bit (steps followed have an interval), and the share of wrong bits in those followed. */
  readonly exact: number
  readonly wrong: number
  /** The share of chains that were followed to their end. */
  readonly complete: number
}

/** Random words of a chain; the first ones are the same for every length. */
export function chainOf(bits: number, length: number, seed: number): Word[] {
  const draws = stream(seed, 'sequence/chain').uint32
  return Array.from({ length }, () => randomWord(bits, draws))
}

/** A word with a share of its bits flipped; `draws` names the flips. */
export const noisy = (word: Word, share: number, seed: number, draws: string): Word => withFlips(
  word, distinctBelow(word.length, Math.round(share * word.length), stream(seed, `sequence/cue/${draws}`).uint32))

export function* lengthRows(
  settings: SequenceParameters, designs: ReturnType<typeof chainDesigns>, seed: number,
): Generator<ExperimentProgress, LengthRow[]> {
  const { lengths, replicates, cueNoise } = settings
  const rows: LengthRow[] = []
  for (const [index, { varied, value, levelled }] of designs.entries()) {
    for (const length of lengths) {
      const found = []
      for (let replicate = 0; replicate < replicates; replicate++) {
        yield { phase: `${varied} ${value}, ${length} elements`, done: index / designs.length }
        const own = seed + replicate
        const words = chainOf(levelled.circuit.memory.design.bits, length, own)
        const memory = openCircuit(levelled, own)
        writeChain(memory, words)
        const read = walk(memory, noisy(words[0]!, cueNoise, own, `first of ${length}`), length - 1)
        found.push(followedOf(read, words.slice(1)))
      }
      rows.push({
        varied, value, level: levelled.level, length, exact: meanOf(found.map(({ exact }) => exact)),
        ...estimated(
          'followed', found.map(({ followed }) => followed), seed, `sequence/bootstrap/${varied}/${value}/${length}`),
        wrong: meanOf(found.map(({ wrong }) => wrong)),
        complete: meanOf(found.map(({ followed }) => Number(followed === length - 1))),
      })
    }
  }
  return rows
}
