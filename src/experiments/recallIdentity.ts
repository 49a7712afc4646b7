import type { Circuit } from '../circuit/circuit.js'
import { digestOf } from '../recording/digest.js'
import type { RecallSetting } from './recall.js'
import type { Replicate } from './recallReplicate.js'

/** All that decides the numbers of a run. */
export interface RunIdentity {
  readonly lobule: string
  readonly experiment: string
  readonly [part: string]: unknown
}

/**
 * All that decides the numbers of a run of recall, and nothing else: where patterns come from does not count, what they
 * are does.
 */
export function identityOf({ circuit, level, seed, patterns, parameters }: RecallSetting): RunIdentity {
  const { patterns: _, ink: __, pixelThreshold: ___, patternCount: ____, ...rest } = parameters
  return {
    lobule: LOBULE_VERSION,
    experiment: 'recall', level, seed,
    parameters: rest,
    patterns: {
      random: parameters.patterns === 'random', bits: patterns.bits,
      digest: digestOf(patterns.patterns.map(({ label, word }) => ({ label, packed: word.packed }))),
    },
    circuit: circuitIdentity(circuit),
  }
}

/** What of a circuit decides numbers: all but its texts. Spikes that a file lists stand by their digest. */
export function circuitIdentity(circuit: Circuit): object {
  const { about: _, sources: __, populations, ...decisive } = circuit
  return {
    ...decisive,
    populations: populations.map(({ about: ___, ...population }) => {
      if (population.model !== 'spike-train') return population
      const { ticks, cells, ...rest } = population
      return { ...rest, spikes: digestOf({ ticks, cells }) }
    }),
  }
}

/** One replicate with the digest of its spikes. */
export interface FinishedReplicate {
  readonly replicate: Replicate
  readonly spikesDigest: string
}

/** The digest of all numbers and spikes of a run, its replicates in the order of their seeds. */
export const recallDigest = (finished: readonly FinishedReplicate[]): string =>
  digestOf(finished.map(({ replicate, spikesDigest }) => ({ replicate, spikesDigest })))
