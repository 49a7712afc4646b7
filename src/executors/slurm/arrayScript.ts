import { InputError } from '../../errors/inputError.js'
import { shellQuoted } from '../../interop/shellQuoted.js'
import type { SlurmArray } from './slurmArray.js'

/** All that a script for `sbatch` says. Paths are absolute. */
export interface ArrayJob {
  readonly name: string
  readonly array: SlurmArray
  /** As Slurm writes it: minutes, or `1-00:00:00`. */
  readonly time: string
  /** As Slurm writes it: `512M`. */
  readonly memory: string
  readonly partition?: string
  readonly workers: number
  /** The folder that paths in the study's file are relative to. */
  readonly workingFolder: string
  /** The folder of the study. */
  readonly studyFolder: string
  /** The program that the tasks start, with its first arguments: it takes `trial FOLDER --index …` after them. */
  readonly program: readonly string[]
  /** What else it is told. */
  readonly options: readonly string[]
  /** What this is, a line each. */
  readonly comments: readonly string[]
}

/** Below the folder of a study: what is about the array and not about the results. */
export const slurmFolder = 'slurm'

/**
 * A script for `sbatch`, whose tasks run the trials of a study a chunk each. A task that is requeued, or submitted again, runs
 * what it had not ended. Throws an InputError where a path has characters that a directive of Slurm cannot hold.
 */
export function arrayScript(job: ArrayJob): string {
  const { array: { trials, trialsPerTask, tasks }, studyFolder } = job
  const log = `${studyFolder.replaceAll('%', '%%')}/${slurmFolder}/%A_%a.log`
  const directives = [
    `--job-name=${directive(job.name)}`, `--array=0-${tasks - 1}`, `--time=${directive(job.time)}`,
    `--mem=${directive(job.memory)}`, `--cpus-per-task=${job.workers}`,
    ...(job.partition === undefined ? [] : [`--partition=${directive(job.partition)}`]),
    '--requeue', '--open-mode=append', `--output=${directive(log)}`,
  ]
  const command = [...job.program, 'trial', studyFolder].map(shellQuoted).join(' ')
  return [
    '#!/bin/sh',
    ...job.comments.map((comment) => `# ${comment.replaceAll(/[\r\n]/g, ' ')}`),
    ...directives.map((text) => `#SBATCH ${text}`),
    '',
    'set -eu',
    `cd -- ${shellQuoted(job.workingFolder)}`,
    `first=$(( \${SLURM_ARRAY_TASK_ID:?is not set: submit this script with sbatch} * ${trialsPerTask} ))`,
    `last=$(( first + ${trialsPerTask - 1} ))`,
    `[ "$last" -lt ${trials} ] || last=${trials - 1}`,
    ['exec', command, '--index', '"$first-$last"', ...job.options.map(shellQuoted)].join(' '),
    '',
  ].join('\n')
}

/** Within double quotes sbatch takes everything as it is but these. */
function directive(text: string): string {
  if (/^[\w%+=:,./-]+$/.test(text)) return text
  if (!/["\\\r\n]/.test(text)) return `"${text}"`
  throw new InputError({
    source: text, problem: 'cannot stand in a directive of sbatch', allowed: 'a path without ", \\ and line breaks',
  })
}
