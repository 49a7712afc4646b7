import { readShape } from '../../../src/circuit/shape.js'
import type { Experiment, ExperimentResult } from '../../../src/experiments/experiment.js'

/** Carries an experiment out. */
export function carriedOut<Parameters>(experiment: Experiment<Parameters>, given: object, seed = 1): ExperimentResult {
  const work = experiment.run(readShape(experiment.parameters, given, 'experiment'), seed)
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}
