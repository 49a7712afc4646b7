import { trialThread } from '../executors/trials/trialThread.js'
import type { Trial } from '../studies/trial.js'
import { measuresOf } from '../studies/trialOutcome.js'
import type { StudyPlan } from './planStudy.js'
import { stoppable } from './stoppable.js'

/** What trials take. */
export interface Calibration {
  readonly trial: Trial
  /** Of a trial whose thread is warm: the mean over the conditions that were tried. */
  readonly seconds: number
  /** What the first trial of a thread takes on top: loading, compiling, the first run of hot loops. */
  readonly warmUpSeconds: number
  /** How many conditions were tried. */
  readonly tried: number
  /** What the process needed in addition to what it had. */
  readonly memoryBytes: number
  /** What the process had at its most. */
  readonly peakBytes: number
  readonly measures: Readonly<Record<string, number>>
}

/** No further condition is tried after so many seconds. */
const secondsMax = 20

/**
 * Runs the last trial of a study twice in one thread, to tell what its beginning takes, and one of the first and of the
 * middle condition where that takes no long; keeps nothing.
 */
export async function calibrate({ study, frozen, taskOf }: StudyPlan): Promise<Calibration> {
  const trial = frozen.trials.at(-1)!
  const { conditions } = study
  const others = [conditions[0]!, conditions[Math.floor(conditions.length / 2)]!]
    .flatMap(({ name }) => frozen.trials.find(({ condition }) => condition === name && name !== trial.condition) ?? [])
  const before = process.memoryUsage.rss()
  const started = performance.now()
  const thread = trialThread()
  const timed = (one: Trial) => stoppable(async (signal) => {
    const begun = performance.now()
    const found = await thread.run(taskOf(one), { signal })
    return { found, seconds: (performance.now() - begun) / 1000 }
  })
  try {
    const { found, seconds: cold } = await timed(trial)
    const warm: number[] = []
    for (const one of [trial, ...new Set(others)]) {
      if ((performance.now() - started) / 1000 < secondsMax) warm.push((await timed(one)).seconds)
    }
    const seconds = warm.length === 0 ? cold : warm.reduce((sum, one) => sum + one, 0) / warm.length
    const peakBytes = process.resourceUsage().maxRSS * 1024
    return {
      trial, seconds, warmUpSeconds: Math.max(0, cold - (warm[0] ?? cold)), tried: Math.max(1, warm.length),
      memoryBytes: Math.max(0, peakBytes - before), peakBytes,
      measures: measuresOf(study, trial, found),
    }
  } finally {
    await thread.end()
  }
}
