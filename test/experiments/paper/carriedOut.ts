import { readShape } from '../../../src/circuit/shape.js'
import type { CellValue, Experiment, ExperimentInputs, ExperimentResult } from '../../../src/experiments/experiment.js'

/** The result of an experiment with parameters as the command line gives them. */
export function carriedOut<Parameters>(experiment: Experiment<Parameters>, parameters: object = {},
  seed = 1, inputs?: ExperimentInputs): ExperimentResult {
  const work = experiment.run(readShape(experiment.parameters, parameters, 'experiment'), seed, inputs)
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** The rows of a table. */
export const rowsOf = ({ tables }: ExperimentResult, name: string): readonly Readonly<Record<string, CellValue>>[] =>
  tables.find((table) => table.name === name)!.rows

/** The quantities of published numbers that ours differ from. */
export const differing = ({ comparison }: ExperimentResult): string[] =>
  comparison.filter(({ agrees }) => !agrees).map(({ quantity }) => quantity)
