import type { ExperimentProgress } from './experiment.js'

/** A part of the work, which takes the whole's progress from one share to another. */
export function* part<Rows>(
  work: Generator<ExperimentProgress, Rows>, from: number, to: number,
): Generator<ExperimentProgress, Rows> {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    yield { phase: step.value.phase, done: from + (to - from) * step.value.done }
  }
}
