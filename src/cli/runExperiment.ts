import { InputError } from '../errors/inputError.js'
import { driveHere } from '../executors/thisProcess.js'
import type { Experiment, ExperimentInputs, ExperimentResult } from '../experiments/experiment.js'
import type { Speed } from '../experiments/recallResult.js'
import type { RunIdentity } from '../experiments/recallIdentity.js'
import { resultNumbers } from '../experiments/resultNumbers.js'
import { defaultRunFolder } from '../files/defaultFolder.js'
import { openRunFolder, type RunFolder } from '../files/runFolder.js'
import { digestOf } from '../recording/digest.js'
import { csvTable } from '../report/csvTable.js'
import { experimentText } from '../report/experimentText.js'
import { circumstance } from './circumstance.js'
import { exitCodes } from './exit.js'
import { readExperimentInputs } from './experimentInputs.js'
import { readSeed, type RunOptions } from './planRun.js'
import { progressLine } from './progressLine.js'
import { putInPlace } from './putInPlace.js'
import { showResult } from './showResult.js'
import { stoppable } from './stoppable.js'
import { writeReport } from './writeReport.js'

interface ExperimentPlan {
  readonly experiment: Experiment
  readonly parameters: unknown
  readonly inputs: ExperimentInputs
  readonly seed: number
  readonly out: string
  readonly identity: RunIdentity
  readonly identityDigest: string
}

/**
 * `lobule run NAME`: runs an experiment of the catalogue and writes its folder. Gives the exit code. `digests` are of
 * the files that `gpt2-beta` works on, which draws nothing at random: no seed identifies it. `circuitPath` is the file
 * of a circuit that takes part.
 */
export async function runExperiment(
  experiment: Experiment, options: RunOptions, command: readonly string[],
  { digests, circuitPath }: {
    readonly digests?: Readonly<Record<string, number | string>>; readonly circuitPath?: string
  } = {},
): Promise<number> {
  const plan = planExperiment(experiment, options, digests, circuitPath)
  if (options.dryRun) {
    // The first piece of the work checks what parameters, patterns and circuit are to each other.
    experiment.run(plan.parameters, plan.seed, plan.inputs).next()
    process.stdout.write(dryRunText(plan))
    return exitCodes.done
  }
  return stoppable((signal) => runPlan(plan, options, command, signal))
}

async function runPlan(
  plan: ExperimentPlan, options: RunOptions, command: readonly string[], signal: AbortSignal,
): Promise<number> {
  const { experiment } = plan
  const line = progressLine(!options.quiet)
  const folder = openRunFolder(plan.out, plan.identityDigest, plan.identity)
  try {
    const started = performance.now()
    const result = await driveHere(experiment.run(plan.parameters, plan.seed, plan.inputs), {
      signal,
      onProgress: ({ phase, done }) => line.show(`${experiment.name}: ${phase} ${Math.round(100 * done)} %`),
    })
    const speed: Speed = { wallSeconds: (performance.now() - started) / 1000 }
    line.clear()
    const record = {
      identityDigest: plan.identityDigest, resultDigest: digestOf(resultNumbers(result)), identity: plan.identity,
      circumstance: circumstance(speed, command, plan.out),
    }
    await writeReport(folder, { result, record, figures: true }, signal)
    writeTables(folder, result)
    putInPlace(folder)
    const text = experimentText(experiment.name, result, record, plan.out)
    await showResult({ record, result, folder: plan.out, text }, options)
    return exitCodes.done
  } catch (error) {
    folder.discard()
    throw error
  } finally {
    line.clear()
    folder.close()
  }
}

function planExperiment(
  experiment: Experiment, options: RunOptions, digests: object | undefined, circuitPath: string | undefined,
): ExperimentPlan {
  if (options.expect.length > 0) {
    const problem = `${experiment.name} takes no claims`
    throw new InputError({ source: '--expect', problem, allowed: 'claims with recall' })
  }
  if (options.workers !== undefined) {
    const problem = `${experiment.name} runs in one thread`
    throw new InputError({ source: '--workers', problem, allowed: 'it with recall and activity' })
  }
  const seed = readSeed(options.seed)
  const { parameters, inputs, decisive } = readExperimentInputs(experiment, options, circuitPath)
  const drawn = digests === undefined ? { seed } : { inputs: digests }
  const identity = { lobule: LOBULE_VERSION, experiment: experiment.name, ...drawn, parameters, ...decisive }
  const level = inputs.circuit === undefined || inputs.circuit.level === 'circuit' ? '' : `-${inputs.circuit.level}`
  const identityDigest = digestOf(identity)
  const folder = `runs/${experiment.name}${level}${digests === undefined ? `-seed-${seed}` : ''}`
  return {
    experiment, parameters, inputs, seed, identity, identityDigest,
    out: options.out ?? defaultRunFolder(folder, identityDigest),
  }
}

function writeTables(folder: RunFolder, { tables, comparison }: ExperimentResult): void {
  for (const { name, rows } of tables) folder.writeText(`tables/${name}.csv`, csvTable(rows))
  if (comparison.length === 0) return
  folder.writeText('tables/published.csv', csvTable(comparison.map(({ why, ...row }) =>
    ({ ...row, agrees: row.agrees === null ? '' : row.agrees ? 'yes' : 'no', why: why ?? '' }))))
}

function dryRunText({ experiment, out, identity, identityDigest, parameters }: ExperimentPlan): string {
  const seed = 'seed' in identity ? `, seed ${String(identity.seed)}` : ''
  return [
    `would run ${experiment.name}${seed}: ${experiment.about}`,
    ...Object.entries(parameters as object).map(([name, value]) => `  ${name.padEnd(18)}${JSON.stringify(value)}`),
    `folder         ${out}`,
    `identity       ${identityDigest}`,
    'nothing was run or written',
    '',
  ].join('\n')
}
