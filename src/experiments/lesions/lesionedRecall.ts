import { InputError, nearest } from '../../errors/inputError.js'
import type { CircuitMemory } from '../../levels/circuitMemory.js'
import { distinctBelow, stream } from '../../random/stream.js'
import { hamming } from '../../words/distance.js'
import { randomWord, withFlips } from '../../words/word.js'

/** What is stored, what is then lost, and from which cues it is recalled. */
export interface LesionSetting {
  /** Bits of a word. */
  readonly bits: number
  /** Random words that are stored onto themselves. */
  readonly patterns: number
  /** The population that loses cells, and how many cells it has and loses. */
  readonly population: string
  readonly count: number
  readonly lost: number
  /** Bits of a cue that are flipped. */
  readonly flips: number
}

/** Shares of wrong bits after one read, and of granule cells that a cue activates, before and after the lesion. */
export interface LesionedRecall {
  readonly errorBefore: number
  readonly error: number
  readonly activeBefore: number
  readonly active: number
}

/**
 * Stores words in a spiking circuit, recalls each from a noisy cue, lesions cells drawn at random, and recalls them from
 * the same cues. Of one seed, fewer lost cells are always among those that are lost where they are more.
 */
export function* lesionedRecall(
  { bits, patterns, population, count, lost, flips }: LesionSetting, memory: CircuitMemory, seed: number,
): Generator<number, LesionedRecall> {
  const draw = stream(seed, 'lesions/patterns').uint32
  const stored = Array.from({ length: patterns }, () => randomWord(bits, draw))
  const cues = stored.map((word) => withFlips(word, distinctBelow(bits, flips, draw)))
  for (const word of stored) memory.write(word, word)
  yield 1 / 3
  const before = recallAll()
  yield 2 / 3
  const order = distinctBelow(count, count, stream(seed, `lesions/${population}`).uint32)
  memory.engine.intervene(memory.engine.now, { lesion: { population, cells: order.slice(0, lost) } })
  const after = recallAll()
  return { errorBefore: before.error, error: after.error, activeBefore: before.active, active: after.active }

  function recallAll() {
    const reads = cues.map((cue, index) => hamming(memory.read(cue), stored[index]!) / bits)
    const active = cues.slice(0, watched).map((cue) => memory.activate(cue).length)
    return { error: mean(reads), active: mean(active) }
  }
}

/** Cues, the first ones, whose granule cells are counted. */
const watched = 5

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** The number of cells of a population. Throws an InputError that names those there are. */
export function cellsOf(populations: readonly { readonly name: string; readonly count: number }[], wanted: string): number {
  const found = populations.find(({ name }) => name === wanted)
  if (found) return found.count
  const names = populations.map(({ name }) => name)
  throw new InputError({
    field: 'experiment.population', problem: `there is no population "${wanted}"${nearest(wanted, names)}`,
    allowed: names.join(', '),
  })
}
