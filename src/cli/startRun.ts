import { lesionAssignment } from '../circuit/lesionAssignment.js'
import { InputError } from '../errors/inputError.js'
import type { Gpt2Options } from './gpt2Input.js'

/** Options of `lobule run` as the command line gives them, with its short forms for `--set`. */
export interface StartOptions extends Gpt2Options {
  readonly seeds?: string
  readonly duration?: string
  readonly data?: string
  readonly lesion?: readonly string[]
}

/**
 * `lobule run`: finds out what runs, an experiment on a model, one of the catalogue or one on a circuit, and loads only
 * that. Gives the exit code.
 */
export async function startRun(circuit: string, given: StartOptions, command: readonly string[]): Promise<number> {
  const options = { ...given, set: [...given.set, ...shortForms(given)] }
  const { refuseGpt2Options, runOnModel, worksOnModel } = await import('./gpt2Input.js')
  if (worksOnModel(circuit, options)) return runOnModel(circuit, options, command)
  refuseGpt2Options(options)
  const { experimentNamed } = await import('./experiments.js')
  const alone = experimentNamed(circuit)
  const onCircuit = options.experiment === undefined ? undefined : experimentNamed(options.experiment)
  if (alone || onCircuit?.circuit !== undefined) {
    const { runExperiment } = await import('./runExperiment.js')
    return alone ? runExperiment(alone, options, command)
      : runExperiment(onCircuit!, options, command, { circuitPath: circuit })
  }
  const { runCommand } = await import('./runCommand.js')
  return runCommand(circuit, options, command)
}

/** What `--data`, `--seeds`, `--duration` and `--lesion` stand for. */
const shortForms = ({ seeds, duration, data, lesion = [] }: StartOptions): string[] => [
  ...(data === undefined ? [] : [`experiment.data=${JSON.stringify(data)}`]),
  ...(seeds === undefined ? [] : [`experiment.replicates=${seeds}`]),
  ...(duration === undefined ? [] : [`experiment.duration=${duration}`]),
  ...lesionAssignments(lesion),
]

function lesionAssignments(lesions: readonly string[]): string[] {
  const assignments = lesions.map(lesionAssignment)
  const fields = assignments.map((assignment) => assignment.split('=')[0])
  const twice = lesions.find((_, index) => fields.indexOf(fields[index]) < index)
  if (twice === undefined) return assignments
  throw new InputError({
    source: '--lesion', problem: `found "${twice}" after another lesion of that population`, allowed: 'one of each population',
  })
}
