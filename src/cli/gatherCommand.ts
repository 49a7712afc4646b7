import { join } from 'node:path'
import { slurmFolder } from '../executors/slurm/arrayScript.js'
import { tasksOf, type SlurmArray } from '../executors/slurm/slurmArray.js'
import { namesIn } from '../files/namesIn.js'
import { readJson } from '../files/readJson.js'
import { reopenStudyFolder } from '../files/studyFolder.js'
import { shellQuoted } from '../interop/shellQuoted.js'
import { shownIndexRanges } from '../studies/indexRanges.js'
import { readStudy } from '../studies/study.js'
import type { Trial } from '../studies/trial.js'
import { exitCodes } from './exit.js'
import type { ShowOptions } from './showResult.js'
import { stoppable } from './stoppable.js'
import { demandVersion } from './trialCommand.js'
import { writeStudy } from './writeStudy.js'

/** `lobule gather FOLDER`: checks every trial that was run there, and writes what follows from them. Gives the exit code. */
export async function gatherCommand(path: string, options: ShowOptions, command: readonly string[]): Promise<number> {
  const started = performance.now()
  const folder = reopenStudyFolder(path)
  try {
    demandVersion(path, folder.plan)
    const plan = { study: readStudy(folder.plan.study), frozen: folder.plan }
    const { failed, missing } = await stoppable((signal) =>
      writeStudy(folder, plan, { wallSeconds: (performance.now() - started) / 1000, command, ...options }, signal))
    if (failed.length + missing.length === 0) return exitCodes.done
    process.stderr.write(whatIsLeft(path, { trials: folder.plan.trials, failed, missing }))
    return exitCodes.trialFailed
  } finally {
    folder.close()
  }
}

const namedMax = 20

interface Left {
  readonly trials: readonly Trial[]
  readonly failed: readonly Trial[]
  readonly missing: readonly Trial[]
}

/** Names the trials that gave no numbers, and says how to run them again. */
function whatIsLeft(path: string, { trials, failed, missing }: Left): string {
  const ids = new Set([...failed, ...missing].map(({ id }) => id))
  const indexes = trials.flatMap(({ id }, index) => (ids.has(id) ? [index] : []))
  const named = missing.slice(0, namedMax).map(({ condition, seed }) => `  ${condition}, seed ${seed}`)
  const array = arrayIn(path)
  return [
    ...(missing.length === 0 ? [] : [`lobule: ${missing.length} of ${trials.length} trials are missing or damaged:`, ...named]),
    ...(missing.length > namedMax ? [`  … and ${missing.length - namedMax} more`] : []),
    'to run what failed or is missing:',
    ...(array ? [`  sbatch --array=${shownIndexRanges(tasksOf(indexes, array.trialsPerTask))} job.sh`] : []),
    `  lobule trial ${shellQuoted(path)} --index ${shownIndexRanges(indexes)}`,
    '',
  ].join('\n')
}

/** How the trials were divided over an array, if one was made. */
const arrayIn = (path: string): SlurmArray | undefined => {
  const folder = join(path, slurmFolder)
  return namesIn(folder)?.includes('array.json') ? readJson(join(folder, 'array.json')) as SlurmArray : undefined
}
