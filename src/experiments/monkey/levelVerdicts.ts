import type { ResultVerdict } from '../experiment.js'
import type { Pooled } from './pooled.js'

/** Settings with controls whose tuned cells were recorded: those that a verdict is about. */
export const judged = (found: readonly Pooled[]): Pooled[] => found.filter(({ setting, recording }) =>
  setting.controls > 0 && recording === 'spikes of tuned cells')

/**
 * One verdict a level: whether some mixture of auto-association and hetero-association cannot be told from the monkeys;
 * which ones can; and the checks of the one that fails fewest.
 */
export function levelVerdicts(found: readonly Pooled[]): ResultVerdict[] {
  const all = judged(found)
  return [...new Set(all.map(({ setting }) => setting.level))].map((level) => {
    const own = all.filter(({ setting }) => setting.level === level)
    const alike = own.filter(({ verdict }) => verdict.indistinguishable === true)
    const best = nearest(own)
    return {
      subject: level, setting: mixture(best), indistinguishable: best.verdict.indistinguishable ?? null,
      reason: [
        alike.length === 0 ? `No mixture is as the monkeys; nearest is ${mixture(best)}. ${best.verdict.reason}`
          : `Not to be told from the monkeys: ${alike.map(mixture).join('; ')}.`,
        ...own.filter((one) => !alike.includes(one) && (alike.length > 0 || one !== best))
          .map((one) => `${mixture(one)} fails: ${failed(one).join(', ') || 'not all was measured'}.`),
      ].join(' '),
      checks: best.verdict.checks.map((check) => ({ ...check, passed: check.passed ?? null })),
    }
  })
}

/** The mixture that fails fewest deciding checks; of several, the one that more of the seeds are for. */
const nearest = (own: readonly Pooled[]): Pooled => own.reduce((best, one) => {
  const difference = failed(one).length - failed(best).length
  return difference < 0 || (difference === 0 && inRange(one) > inRange(best)) ? one : best
})

const inRange = ({ ranges57 }: Pooled): number =>
  ranges57.filter((range) => range >= 4 && range <= 6).length / ranges57.length

export const failed = ({ verdict }: Pooled): string[] =>
  verdict.checks.filter(({ decides, passed }) => decides && passed === false).map(({ name }) => name)

export const mixture = ({ setting: { a, h } }: Pooled): string => `a ${a}, h ${h}`
