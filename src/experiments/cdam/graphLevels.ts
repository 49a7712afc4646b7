import { z } from 'zod'
import type { MemoryCircuit } from '../../circuit/circuit.js'
import type { Level } from '../../levels/levelMemory.js'
import type { GraphLevel } from '../../levels/openGraphLevel.js'
import { distinctBelow, stream } from '../../random/stream.js'
import { integerIn } from '../../theory/integerIn.js'
import { balancedWords } from '../../words/balancedWords.js'
import { withFlips, type Word } from '../../words/word.js'
import { circuitWith } from '../association/circuitMemories.js'
import type { CircuitInput } from '../experiment.js'
import { levelsUpTo } from '../sequence/chainDesigns.js'

const whole = (least: number, most: number) => z.number().int().min(least).max(most)

/** Parameters of experiments that run a memory graph of words at all levels, side by side. */
export const levelShape = {
  bits: whole(32, 8192).default(512).describe('Bits of the words that all three levels hold; the circuit gets as many'),
  wordBeta: z.number().gt(0).max(1e6).default(83.33)
    .describe('β of level attention on words, on their cosine; 83.33 is β·n·v of the published β = 1, n = 1000'),
  locations: whole(100, 1_000_000).default(10_000).describe('Hard locations at level sdm'),
  winners: whole(1, 100_000).default(100).describe('Of these, active ones, at level sdm'),
  volleyNoise: z.number().min(0).max(1).default(0.3).describe('How noisily the state becomes a volley at level circuit'),
  cueNoise: z.number().min(0).max(0.5).default(0.15)
    .describe('Share of the bits of a word that are flipped where a state starts; 0.15: an overlap of 0.7, as published'),
  levelReplicates: whole(1, 1000).default(5).describe('Sets of words, with the run\'s seed and the following ones'),
  spikingStarts: whole(0, 10_000).default(10)
    .describe('Starts in spikes at level circuit, of the first set of words; the others are of its hard locations, which '
      + 'read the same words'),
}
export type LevelParameters = z.infer<z.ZodObject<typeof levelShape>>

/** A level of description that takes part. */
export interface ComparedLevel {
  readonly level: Level
  /** What it is, with its numbers: `sdm, 100 of 10000 locations`. */
  readonly about: string
  readonly memory: GraphLevel
  /** At level `circuit`: the circuit whose granule cells are the hard locations of `memory`. */
  readonly circuit?: MemoryCircuit
}

/**
 * The levels up to that of the circuit that takes part, `attention` first; without a circuit, all but the circuit's. At
 * level `circuit`, memories are of its hard locations, which read the same words as it does in spikes: see `spikingCheck`.
 * `levelWords` have nothing in common that would have to be unlearnt.
 */
export function graphLevels(given: LevelParameters, input: CircuitInput | undefined): ComparedLevel[] {
  const { wordBeta, locations, winners } = given
  const made: Readonly<Record<Level, () => ComparedLevel>> = {
    attention: () => ({ level: 'attention', about: `β ${wordBeta}`, memory: { level: 'attention', beta: wordBeta } }),
    sdm: () => ({
      level: 'sdm', about: `${winners} of ${locations} locations`, memory: { level: 'sdm', locations, winners },
    }),
    circuit: () => circuitLevel(given, input!),
  }
  return levelsUpTo(input?.level ?? 'sdm').map((level) => made[level]())
}

/** The level of a circuit with words of `bits`, and with more of its fields set, each `path=value`. */
export function circuitLevel(
  { bits, volleyNoise: noise }: Pick<LevelParameters, 'bits' | 'volleyNoise'>, input: CircuitInput,
  ...assignments: readonly string[]
): ComparedLevel {
  const { circuit } = circuitWith(input, `memory.bits=${bits}`, ...assignments)
  const { memory: { location, design }, populations } = circuit
  const cells = populations.find(({ name }) => name === location)!.count
  return {
    level: 'circuit', circuit, memory: { level: 'sdm', circuit, noise, meanRemoved: false },
    about: `${cells} granule cells${design.kind === 'dense' ? '' : `, ${design.claws} claws`}`,
  }
}

/** Throws an InputError for what `graphLevels` could not make, so that it is told before the rest has been run. */
export function checkLevels(given: LevelParameters, input: CircuitInput | undefined): void {
  integerIn('experiment.winners', given.winners, 1, given.locations)
  graphLevels(given, input)
}

/** The words of one set, one a vertex, and the cues that states start from. */
export interface LevelWords {
  readonly words: readonly Word[]
  readonly cues: readonly Word[]
}

/**
 * Random words in which every bit is 1 in half of them: their mean is 0 as that of the published patterns is once it is
 * subtracted, so that all levels hold them as they are. Each cue is a word with `cueNoise` of its bits flipped.
 */
export function levelWords(
  vertices: number, { bits, cueNoise }: Pick<LevelParameters, 'bits' | 'cueNoise'>, seed: number,
): LevelWords {
  const words = balancedWords(vertices, bits, stream(seed, 'cdam/words').uint32)
  const { uint32 } = stream(seed, 'cdam/cues')
  const cues = words.map((word) => withFlips(word, distinctBelow(bits, Math.round(cueNoise * bits), uint32)))
  return { words, cues }
}
