import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { InputError } from '../errors/inputError.js'
import { shown } from '../errors/shown.js'
import { arrayScript, slurmFolder } from '../executors/slurm/arrayScript.js'
import { slurmArray, taskMegabytes, taskMinutes } from '../executors/slurm/slurmArray.js'
import type { StudyFolder } from '../files/studyFolder.js'
import { shellQuoted } from '../interop/shellQuoted.js'
import { calibrate } from './calibration.js'
import { exitCodes } from './exit.js'
import type { StudyPlan } from './planStudy.js'
import { duration } from './progressLine.js'
import type { LimitOptions } from './readLimits.js'
import { json } from './writeFigures.js'

/** Options of a study that is made for Slurm, as the command line gives them. */
export interface SlurmOptions {
  readonly emit?: string
  readonly chunk?: string
  readonly slurmTime?: string
  readonly slurmMemory?: string
  readonly slurmPartition?: string
}

/** What a task asks for, where it is stated. */
export interface SlurmWishes {
  readonly trialsPerTask?: number
  readonly time?: string
  readonly memory?: string
  readonly partition?: string
}

/** What is asked of Slurm; undefined where nothing is to be emitted. Throws an InputError that names the option. */
export function readSlurmOptions(options: SlurmOptions): SlurmWishes | undefined {
  const { emit, chunk, slurmTime, slurmMemory, slurmPartition } = options
  const wishes = { chunk, 'slurm-time': slurmTime, 'slurm-memory': slurmMemory, 'slurm-partition': slurmPartition }
  const given = Object.entries(wishes).find(([, value]) => value !== undefined)
  if (emit === undefined) {
    if (!given) return undefined
    throw new InputError({ source: `--${given[0]}`, problem: 'is about an array of Slurm', allowed: 'with --emit slurm' })
  }
  return {
    ...(chunk !== undefined && {
      trialsPerTask: Number(matching('--chunk', chunk, /^[1-9]\d{0,6}$/, 'a whole number from 1')),
    }),
    ...(slurmTime !== undefined && {
      time: matching('--slurm-time', slurmTime, /^(?:\d+-)?\d+(?::\d+){0,2}$/, 'minutes, or 2:00:00, or 1-12:00:00'),
    }),
    ...(slurmMemory !== undefined && { memory: matching('--slurm-memory', slurmMemory, /^\d+[KMGT]?$/, 'such as 500M or 4G') }),
    ...(slurmPartition !== undefined && {
      partition: matching('--slurm-partition', slurmPartition, /^[\w.,-]+$/, 'names of partitions with commas'),
    }),
  }
}

function matching(source: string, text: string, grammar: RegExp, allowed: string): string {
  if (grammar.test(text)) return text
  throw new InputError({ source, problem: `found ${shown(text)}`, allowed })
}

interface Emitted extends SlurmWishes {
  readonly workers: number
  readonly options: LimitOptions & { readonly quiet?: boolean }
}

/**
 * Prints the script of an array that runs a study whose plan is frozen in the folder. One trial is run first, and not kept,
 * where time, memory or the number of trials a task are not all stated. Gives the exit code.
 */
export async function emitSlurm(
  folder: StudyFolder, plan: StudyPlan, { trialsPerTask, time, memory, partition, workers, options }: Emitted,
): Promise<number> {
  const isStated = trialsPerTask !== undefined && time !== undefined && memory !== undefined
  const calibration = isStated ? undefined : await calibrate(plan)
  const array = slurmArray(plan.frozen.trials.length, { trialsPerTask, trialSeconds: calibration?.seconds })
  const { name } = plan.study.file
  const turns = Math.ceil(array.trialsPerTask / workers)
  const script = arrayScript({
    name, array, workers,
    time: time ?? String(taskMinutes(calibration!.seconds + calibration!.warmUpSeconds, turns)),
    memory: memory ?? `${taskMegabytes(calibration!.peakBytes, calibration!.memoryBytes, workers)}M`,
    ...(partition !== undefined && { partition }),
    workingFolder: process.cwd(), studyFolder: realpathSync(folder.path),
    program: [process.execPath, realpathSync(process.argv[1]!)],
    options: [
      ...(workers > 1 ? ['--workers', String(workers)] : []), ...limitOptions(options), '--quiet',
    ],
    comments: [
      `The study ${name} (${plan.frozen.trialsDigest.slice(0, 12)}): ${array.trials} trials, ${array.trialsPerTask} a task.`,
      ...(calibration ? [
        `Here one trial took ${calibration.seconds.toFixed(1)} s, and the process`
          + ` ${Math.ceil(calibration.peakBytes / 1e6)} MB. What was not stated below follows from that.`,
      ] : []),
      'Options of sbatch come before these: sbatch --account=… --time=… job.sh',
      `In the end: lobule gather ${shellQuoted(resolve(folder.path))}`,
    ],
  })
  folder.writeText(`${slurmFolder}/array.json`, json(array))
  process.stdout.write(script)
  if (!options.quiet) {
    const tasks = array.tasks === 1 ? '1 task' : `${array.tasks} tasks`
    const took = calibration ? `; one trial took ${duration(calibration.seconds)}` : ''
    process.stderr.write(`lobule: ${tasks} of up to ${array.trialsPerTask} trials${took}\n`)
  }
  return exitCodes.done
}

const limitOptions = ({ trialTime, trialMemory }: LimitOptions): string[] => [
  ...(trialTime === undefined ? [] : ['--trial-time', trialTime]),
  ...(trialMemory === undefined ? [] : ['--trial-memory', trialMemory]),
]
