import { trialThread } from '../executors/trials/trialThread.js'
import { measuredIn } from '../studies/measure.js'
import type { Trial } from '../studies/trial.js'
import type { StudyPlan } from './planStudy.js'
import { stoppable } from './stoppable.js'

/** What one trial took. */
export interface Calibration {
  readonly trial: Trial
  readonly seconds: number
  /** What the process needed in addition to what it had. */
  readonly memoryBytes: number
  /** What the process had at its most. */
  readonly peakBytes: number
  readonly measures: Readonly<Record<string, number>>
}

/** Runs the last trial of a study, to see what the others will take; keeps nothing. */
export async function calibrate({ study, frozen, taskOf }: StudyPlan): Promise<Calibration> {
  const trial = frozen.trials.at(-1)!
  const before = process.memoryUsage.rss()
  const started = performance.now()
  const found = await stoppable(async (signal) => {
    const thread = trialThread()
    return thread.run(taskOf(trial), { signal }).finally(() => thread.end())
  })
  const seconds = (performance.now() - started) / 1000
  const peakBytes = process.resourceUsage().maxRSS * 1024
  const { factors } = study.conditions.find(({ name }) => name === trial.condition)!
  const measures = Object.fromEntries(study.measures.map((measure) => [measure.name, measuredIn(measure, found, factors)]))
  return { trial, seconds, memoryBytes: Math.max(0, peakBytes - before), peakBytes, measures }
}
