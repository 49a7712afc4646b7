import { meanOf } from '../../analysis/mean.js'
import { stream } from '../../random/stream.js'
import { randomWord } from '../../words/word.js'
import { openCircuit, type LevelledCircuit } from '../association/circuitMemories.js'
import { estimated, type Estimated } from '../estimateOver.js'
import type { ExperimentProgress } from '../experiment.js'
import { chainOf } from './chainLengths.js'
import { contextWords, latestCosine } from './contextWords.js'
import type { SequenceParameters } from './sequenceParameters.js'
import { walk, writeChain } from './walk.js'

/** Elements of the chain, places at which a step goes wrong, how far off it leads, and steps after it. */
export const wrongSetting = { length: 100, places: 10, off: 37, steps: 8 } as const

/** The share of walks that are back at their place after `steps`, and of those that jumped: go on from the wrong element. */
export interface WrongStepRow extends Estimated<'back'>, Estimated<'jumped'> {
  readonly level: string
  readonly context: number
}

/** In the middle of a walk the latest element is another one of the chain. */
export function* wrongStepRows(
  { context: contexts, replicates }: SequenceParameters, levels: readonly LevelledCircuit[], seed: number,
): Generator<ExperimentProgress, WrongStepRow[]> {
  const rows: WrongStepRow[] = []
  for (const [index, levelled] of levels.entries()) {
    for (const context of contexts) {
      yield { phase: `wrong steps at level ${levelled.level}`, done: index / levels.length }
      const found = Array.from({ length: replicates }, (_, replicate) =>
        afterWrongSteps(context, levelled, seed + replicate))
      const shares = <End extends 'back' | 'jumped'>(end: End) => estimated(
        end, found.map((walks) => meanOf(walks.map((walk) => Number(walk[end])))), seed,
        `sequence/bootstrap/${end}/${levelled.level}/${context}`)
      rows.push({ level: levelled.level, context, ...shares('back'), ...shares('jumped') })
    }
  }
  return rows
}

function afterWrongSteps(
  context: number, levelled: LevelledCircuit, seed: number,
): { readonly back: boolean; readonly jumped: boolean }[] {
  const { length, places, off, steps } = wrongSetting
  const memory = openCircuit(levelled, seed)
  const elements = chainOf(memory.length, length, seed)
  const silence = randomWord(memory.length, stream(seed, 'sequence/silence').uint32)
  writeChain(memory, contextWords(elements, context, silence))
  return Array.from({ length: places }, (_, place) => {
    const at = context + Math.floor((place * (length - off - steps - context)) / places)
    const past = elements.slice(0, at).concat(elements[at + off]!)
    const last = walk(memory, contextWords(past, context, silence).at(-1)!, steps).at(-1)!
    const reached = (element: number): boolean => latestCosine(last, elements[element]!, context) > 0.5
    return { back: reached(at + steps), jumped: reached(at + off + steps) }
  })
}
