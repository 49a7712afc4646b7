import { meanOf } from '../../analysis/mean.js'
import type { LevelMemory } from '../../levels/levelMemory.js'
import { ChainMemory } from '../../memory/chainMemory.js'
import type { PoolingMemory } from '../../memory/poolingMemory.js'
import { stream } from '../../random/stream.js'
import { randomWord, wordToSigned, type Word } from '../../words/word.js'
import { openCircuit, type LevelledCircuit } from '../association/circuitMemories.js'
import { estimated, type Estimated } from '../estimateOver.js'
import type { ExperimentProgress } from '../experiment.js'
import { contextWords, latestCosine } from './contextWords.js'
import type { SequenceParameters } from './sequenceParameters.js'
import { walk, writeChain } from './walk.js'

/** Pairs of sequences in one memory. */
export const pairs = 5

/** `told`: the share of sequences where the right element is greater by more than ½. */
export interface BranchRow extends Estimated<'told'> {
  /** How the past decides: as part of the address, or by memories over one, two … steps whose sums are pooled. */
  readonly by: 'context' | 'folds'
  readonly level: string
  /** Elements of the past in an address, or folds. */
  readonly context: number
  /** Mean cosine of what is read after the shared elements with the right element, and with the other one. */
  readonly right: number
  readonly wrong: number
}

/** What comes after the elements that two sequences share. */
interface Branching {
  /** Before the shared elements another element stands in each, and one after them. */
  readonly sequences: readonly (readonly Word[])[]
  /** The element after them in the other sequence of the pair. */
  readonly others: readonly Word[]
}

type Cosines = readonly { readonly right: number; readonly wrong: number }[]

/** Pairs of sequences with some elements in common, with which the past must decide how they go on. */
export function* branchRows(
  { context: contexts, shared, replicates }: SequenceParameters, levels: readonly LevelledCircuit[], seed: number,
): Generator<ExperimentProgress, BranchRow[]> {
  const rows: BranchRow[] = []
  const kinds = levels.flatMap((levelled) => [
    { by: 'context', levelled, ask: withContext } as const,
    ...(levelled.level === 'circuit' ? [] : [{ by: 'folds', levelled, ask: withFolds } as const]),
  ])
  for (const [index, { by, levelled, ask }] of kinds.entries()) {
    yield { phase: `branches by ${by} at level ${levelled.level}`, done: index / kinds.length }
    for (const context of contexts) {
      const found = Array.from({ length: replicates }, (_, replicate) => {
        const own = seed + replicate
        return ask(branching(levelled.circuit.memory.design.bits, shared, own), context, levelled, own)
      })
      rows.push({
        by, level: levelled.level, context, right: meanOf(found.flat().map(({ right }) => right)),
        wrong: meanOf(found.flat().map(({ wrong }) => wrong)),
        ...estimated('told', found.map((cosines) => meanOf(cosines.map(({ right, wrong }) => Number(right > wrong + 0.5)))),
          seed, `sequence/bootstrap/${by}/${levelled.level}/${context}`),
      })
    }
  }
  return rows
}

function branching(bits: number, shared: number, seed: number): Branching {
  const draws = stream(seed, 'sequence/branches').uint32
  const word = (): Word => randomWord(bits, draws)
  const found = Array.from({ length: pairs }, () => {
    const common = Array.from({ length: shared }, word)
    return [[word(), ...common, word()], [word(), ...common, word()]] as const
  })
  return {
    sequences: found.flat(), others: found.flatMap(([one, other]) => [other.at(-1)!, one.at(-1)!]),
  }
}

function withContext(
  { sequences, others }: Branching, context: number, levelled: LevelledCircuit, seed: number,
): Cosines {
  const memory = openCircuit(levelled, seed)
  const silence = randomWord(memory.length, stream(seed, 'sequence/silence').uint32)
  const words = sequences.map((elements) => contextWords(elements, context, silence))
  for (const chain of words) writeChain(memory, chain)
  return sequences.map((elements, index) => {
    const [read] = walk(memory, words[index]!.at(-2)!, 1)
    return {
      right: latestCosine(read!, elements.at(-1)!, context), wrong: latestCosine(read!, others[index]!, context),
    }
  })
}

/** Sums of the spiking circuit cannot be pooled from outside. */
const canPool = (memory: LevelMemory): memory is LevelMemory & PoolingMemory => 'addSums' in memory

function withFolds({ sequences, others }: Branching, folds: number, levelled: LevelledCircuit, seed: number): Cosines {
  const opened = Array.from({ length: folds }, (_, fold) => openCircuit(levelled, seed + 1_000_003 * fold))
  const memory = new ChainMemory(opened.filter(canPool))
  for (const elements of sequences) memory.writeSequence(elements)
  return sequences.map((elements, index) => {
    const read = wordToSigned(memory.next(elements.slice(0, -1)).word)
    return { right: latestCosine(read, elements.at(-1)!, 1), wrong: latestCosine(read, others[index]!, 1) }
  })
}
