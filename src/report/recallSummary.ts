import type { RecallAtNoise, RecallResult } from '../experiments/recallResult.js'
import type { Level } from '../levels/levelMemory.js'
import { counted } from './channels.js'
import { formatEstimate, formatFixed, formatNumber, formatPercent } from './formatNumber.js'

/** The noise that summaries speak of: the one nearest to this. */
const typicalNoise = 0.15

const memories: Record<Level, (result: RecallResult) => string> = {
  circuit: (result) => `a spiking model of the cerebellar cortex with ${locationText(result, 'granule cells')}`,
  sdm: (result) => `a Sparse Distributed Memory with ${locationText(result, 'hard locations')}`,
  attention: () => 'softmax attention over the stored words',
}

function locationText({ locations, claws, threshold }: RecallResult, name: string): string {
  const count = `${formatFixed(locations, 0)} ${name}`
  if (claws === undefined) return count
  const enough = threshold === claws ? 'all' : `at least ${threshold}`
  return `${count}, each reading ${claws} of the address’s bits and active where ${enough} of them match`
}

/** What was found and what was run, a paragraph each, for somebody who does not know the words. */
export function recallSummary(result: RecallResult): string {
  const typical = typicalOf(result)
  const found = [
    'Does the memory recall what it stored from noisy cues, and does it weigh stored patterns as a softmax does?',
    ...(typical === undefined ? [] : [foundAt(typical, result.bits)]),
    'A stored pattern’s weight falls nearly exponentially with the cue’s Hamming distance from it, so the memory reads '
      + `like a softmax with inverse temperature β = ${formatEstimate(result.beta.measured)}; the exact `
      + `expectation for this design is ${formatNumber(result.beta.expected)}.`,
  ]
  const run = [
    `Lobule stored ${counted(result.patterns.names.length, 'pattern')} of ${result.bits} bits `
      + `(${result.patterns.source}), once each, in ${memories[result.level](result)}.`,
    ...(result.lesions === undefined ? []
      : [`Lesioned, so that they never fire, were ${result.lesions}; closed forms are those of the whole circuit.`]),
    'Then it showed copies with some bits flipped as cues, and each word that came back, until it no longer changed.',
  ]
  return `${found.join(' ')}\n\n${run.join(' ')}`
}

const fromTypical = (at: RecallAtNoise): number => Math.abs(at.noise - typicalNoise)

const typicalOf = ({ recall }: RecallResult): RecallAtNoise | undefined =>
  [...recall].sort((left, right) => fromTypical(left) - fromTypical(right))[0]

const foundAt = (at: RecallAtNoise, bits: number): string =>
  `With ${formatPercent(at.noise)} of a cue’s bits flipped (${at.flips} of ${bits}), `
  + `${formatPercent(at.errorAfterOne.mean)} of the bits were wrong after one read and `
  + `${formatPercent(at.errorSettled.mean)} after settling: ${formatPercent(1 - at.errorSettled.mean, 4)} were right.`
