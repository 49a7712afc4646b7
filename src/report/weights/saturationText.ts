import type { LearntWeights } from '../../experiments/spiking/learntWeights.js'
import { formatPercent } from '../formatNumber.js'

/** Saturated shares from which on a word is said. */
const notable = 0.01

/**
 * A warning where learning has driven weights to a bound, where they no longer count what is written: the share of the
 * weights of cells that fired while the circuit learnt. Undefined where it is less than 1 % everywhere.
 */
export function saturationText(learnt: readonly LearntWeights[]): string | undefined {
  const saturated = learnt.map((one) => ({ ...one, share: saturatedShare(one) })).filter(({ share }) => share >= notable)
  if (saturated.length === 0) return undefined
  const shares = saturated.map(({ projection, share, largest }) =>
    `${formatPercent(share)} of the weights of ${projection} that could learn are at a bound (0 or ${largest} steps)`)
  return `${shares.join('; ')}, where they no longer count what is written: plasticity.weightBits gives them more room`
}

function saturatedShare({ atBounds: { before, after }, fired, targets }: LearntWeights): number {
  const driven = after[0] + after[1] - before[0] - before[1]
  return fired === 0 ? 0 : Math.max(0, driven) / (fired * targets)
}
