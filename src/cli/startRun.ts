import { lesionAssignment } from '../circuit/lesionAssignment.js'
import { InputError } from '../errors/inputError.js'
import { shellQuoted } from '../interop/shellQuoted.js'
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
  const short = shortForms(given)
  try {
    return await start(circuit, { ...given, set: [...given.set, ...short.map(({ assignment }) => assignment)] }, command)
  } catch (error) {
    const typed = short.find(({ assignment }) => error instanceof InputError && error.fault.source === `--set ${assignment}`)
    throw error instanceof InputError && typed ? new InputError({ ...error.fault, source: typed.option }) : error
  }
}

async function start(circuit: string, options: StartOptions, command: readonly string[]): Promise<number> {
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

/** An option, as it is typed, and the assignment of `--set` that it stands for. */
interface ShortForm {
  readonly option: string
  readonly assignment: string
}

const short = (name: string, value: string | undefined, assignment: string): ShortForm[] =>
  (value === undefined ? [] : [{ option: `--${name} ${shellQuoted(value)}`, assignment }])

/** `--data`, `--seeds`, `--duration` and `--lesion`. */
function shortForms({ seeds, duration, data, lesion = [] }: StartOptions): ShortForm[] {
  return [
    ...short('data', data, `experiment.data=${JSON.stringify(data)}`),
    ...short('seeds', seeds, `experiment.replicates=${seeds}`),
    ...short('duration', duration, `experiment.duration=${duration}`),
    ...lesionForms(lesion),
  ]
}

function lesionForms(lesions: readonly string[]): ShortForm[] {
  const assignments = lesions.map(lesionAssignment)
  const fields = assignments.map((assignment) => assignment.split('=')[0])
  const twice = lesions.find((_, index) => fields.indexOf(fields[index]) < index)
  if (twice === undefined) {
    return lesions.map((lesion, index) => ({ option: `--lesion ${shellQuoted(lesion)}`, assignment: assignments[index]! }))
  }
  throw new InputError({
    source: '--lesion', problem: `found "${twice}" after another lesion of that population`, allowed: 'one of each population',
  })
}
