import { plannedPower } from '../analysis/claims/claimPower.js'
import type { Claim } from '../analysis/claims/claim.js'
import { formatPercent } from '../report/formatNumber.js'
import type { Study } from '../studies/study.js'
import { calibrate } from './calibration.js'
import { exitCodes } from './exit.js'
import type { StudyPlan } from './planStudy.js'
import { duration } from './progressLine.js'
import { json } from './writeFigures.js'

/** Standard deviations of an effect over seeds at which its power is told, in units of the smallest effect. */
const scatters = [0.5, 1, 2]
const simulations = 400

/** Runs one trial to see what the study needs, and says what would be done. Writes nothing. Gives the exit code. */
export async function studyDryRun(
  plan: StudyPlan, { workers, out, json: asJson }: { workers: number; out: string; json: boolean },
): Promise<number> {
  const { study, frozen: { trials, trialsDigest } } = plan
  const { trial, seconds, warmUpSeconds, tried, memoryBytes, measures } = await calibrate(plan)
  const power = study.claims.map((claim) => ({ id: claim.id, atScatter: scatters.map((scatter) => ({
    scatter, power: powerAt(claim, scatter, study),
  })) }))
  const estimate = { seconds: warmUpSeconds + (seconds * trials.length) / workers, memoryBytes: memoryBytes * workers }
  const planned = {
    study: study.file.name, trials: trials.length, conditions: study.conditions.map(({ name }) => name),
    seeds: study.seeds, identityDigest: trialsDigest,
    calibration: { ...trial, seconds, warmUpSeconds, tried, measures }, estimate, power,
    folder: out,
  }
  process.stdout.write(asJson ? json(planned) : dryRunText(planned, workers))
  return exitCodes.done
}

function powerAt(claim: Claim, scatter: number, { seeds, claims, file: { correction } }: Study): number {
  const smallest = claim.kind === 'equivalence' ? claim.margin : claim.smallestEffect
  const together = correction === 'none' ? 1 : claims.length
  return plannedPower(claim, { seeds: seeds.length, claims: together, deviation: scatter * smallest, simulations })
}

interface Planned {
  readonly study: string
  readonly trials: number
  readonly conditions: readonly string[]
  readonly seeds: readonly number[]
  readonly identityDigest: string
  readonly calibration: { readonly seconds: number; readonly warmUpSeconds: number; readonly tried: number }
  readonly estimate: { readonly seconds: number; readonly memoryBytes: number }
  readonly power: readonly { readonly id: string; readonly atScatter: readonly { scatter: number; power: number }[] }[]
  readonly folder: string
}

function dryRunText({ study, trials, conditions, seeds, calibration, estimate, power, ...more }: Planned, workers: number) {
  const width = Math.max(0, ...power.map(({ id }) => id.length)) + 2
  return [
    `would run the study ${study}: ${trials} trials, ${conditions.length} conditions with ${seeds.length} seeds each`,
    ...conditions.map((name) => `  ${name}`),
    `calibration    ${calibration.seconds.toFixed(2)} s a trial (mean of ${calibration.tried} of ${conditions.length} `
      + `conditions), ${calibration.warmUpSeconds.toFixed(2)} s to warm up`,
    `time           about ${duration(estimate.seconds)} with ${workers} ${workers === 1 ? 'worker' : 'workers'}, `
      + 'if the cores are free',
    `memory         about ${Math.ceil(estimate.memoryBytes / 1e6)} MB`,
    ...(power.length === 0 ? [] : [
      'power          of each claim if its effect is the smallest of interest (none, for an equivalence), where seeds',
      `               scatter by ${scatters.join(', ')} times that effect (standard deviation)`,
      ...power.map(({ id, atScatter }) => `  ${id.padEnd(width)}${atScatter.map((one) =>
        formatPercent(one.power, 2).padStart(8)).join('')}`),
    ]),
    `folder         ${more.folder}`,
    `identity       ${more.identityDigest}`,
    'nothing was written',
    '',
  ].join('\n')
}
