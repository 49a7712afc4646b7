import type { ClaimResult } from '../../analysis/claims/claim.js'
import type { FailedTrial, StudyResult } from '../../studies/studyResult.js'
import { formatEstimate } from '../formatNumber.js'

/** How many claims came out how, and which did not hold; nothing where there are none. */
export function studyAnswer({ verdicts, trials, ended }: StudyResult): string[] {
  if (verdicts.length === 0) return []
  const counts = (['supported', 'refuted', 'inconclusive', 'not run'] as const).flatMap((kind) => {
    const ids = verdicts.filter(({ verdict }) => verdict === kind).map(({ id }) => id)
    return ids.length === 0 ? [] : [`${ids.length} ${kind}${kind === 'supported' ? '' : ` (${ids.join(', ')})`}`]
  })
  const { length } = verdicts
  const [{ verdict }] = verdicts as readonly [ClaimResult]
  const claims = length === 1 ? `The claim is ${verdict}` : counts.length === 1 ? `All ${length} claims are ${verdict}`
    : `Of ${length} claims ${counts.join(', ')}`
  return [`${claims}. ${ended === trials ? `All ${trials}` : `${ended} of ${trials}`} trials have ended.`]
}

/** What stands in the way of taking a study's verdicts as they are, a sentence each. */
export function studyCautions({ trials, ended, failed, claimsChanged, verdicts }: StudyResult): string[] {
  const missing = trials - ended - failed.length
  const powerless = verdicts.filter(({ power, verdict }) => power === 0 && verdict === 'inconclusive').map(({ id }) => id)
  return [
    ...(claimsChanged ? ['The claims were changed after the run began: they are no predictions.'] : []),
    ...(missing > 0 ? [`Incomplete: ${ended} of ${trials} trials have ended (--resume goes on); verdicts may change.`] : []),
    ...failures(failed),
    ...(powerless.length === 0 ? [] : [noPowerText(powerless.length === verdicts.length ? ['all claims'] : powerless)]),
  ]
}

const noPowerText = (claims: readonly string[]): string => 'No power: with so few seeds, or so much scatter, a true claim '
  + `would hardly ever be supported, so that inconclusive says nothing (${claims.join(', ')}).`

/** A sentence for all the seeds of a condition that failed for one reason. */
function failures(failed: readonly FailedTrial[]): string[] {
  const alike = new Map<string, FailedTrial[]>()
  for (const trial of failed) {
    const key = JSON.stringify([trial.condition, trial.reason])
    alike.set(key, [...(alike.get(key) ?? []), trial])
  }
  return [...alike.values()].map((trials) => {
    const { condition, reason } = trials[0]!
    const seeds = trials.map(({ seed }) => seed).join(', ')
    return `Failed: ${condition}, ${trials.length === 1 ? 'seed' : 'seeds'} ${seeds}: ${reason}`
  })
}

interface Digests {
  readonly identityDigest: string
  readonly resultDigest: string
}

/** What the command line prints after a study. */
export function studyText(result: StudyResult, digests: Digests, folder: string): string {
  const width = Math.max(...result.means.map(({ condition }) => condition.length)) + 2
  const measures = [...new Set(result.means.map(({ measure }) => measure))]
  return [
    `study ${result.name}: ${result.ended} of ${result.trials} trials`, '',
    ...measures.flatMap((measure) => [
      measure,
      ...result.means.filter((one) => one.measure === measure).map((one) =>
        `  ${one.condition.padEnd(width)}${one.seeds === 0 ? 'no seed' : formatEstimate({ ...one, values: [] })}`),
      '',
    ]),
    ...studyAnswer(result).flatMap((answer) => [answer, '']),
    ...result.verdicts.flatMap(({ id, sentence }) => [id, `  ${sentence}`, '']),
    ...studyCautions(result).flatMap((caution) => [caution, '']),
    `identity       ${digests.identityDigest}`,
    `result         ${digests.resultDigest}`,
    `report         ${folder}/report.html`,
    '',
  ].join('\n')
}
