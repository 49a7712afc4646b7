import { stream } from '../../random/stream.js'
import { mannWhitneyTest } from '../tests/mannWhitney.js'
import { permutationTest } from '../tests/permutation.js'
import { signFlipTest } from '../tests/signFlip.js'
import { studentTest, welchTest } from '../tests/student.js'
import { wilcoxonTest } from '../tests/wilcoxon.js'
import type { ClaimTest } from './claim.js'
import type { Evidence } from './evidence.js'
import type { TestAt } from './hypothesis.js'

/** Where the random signs, orders and resamples of a claim come from. */
export interface EvidenceDraws {
  readonly seed: number | string
  readonly name: string
  readonly resamples: number
}

/**
 * A claim's test of its evidence. Whatever is supposed sees the same random signs or orders, so that p never wavers.
 */
export function evidenceTest(evidence: Evidence, test: ClaimTest, { seed, name, resamples }: EvidenceDraws): TestAt {
  const draws = () => ({ stream: stream(seed, name), resamples })
  if ('values' in evidence) {
    const { values } = evidence
    switch (test) {
      case 'permutation': return (centre) => signFlipTest(values, draws(), centre)
      case 't': return (centre) => studentTest(values, centre)
      case 'rank': return (centre) => wilcoxonTest(values, centre)
    }
  }
  const { left, right } = evidence
  switch (test) {
    case 'permutation': return (shift) => permutationTest(left, right, draws(), shift)
    case 't': return (shift) => welchTest(left, right, shift)
    case 'rank': return (shift) => mannWhitneyTest(left, right, shift)
  }
}
