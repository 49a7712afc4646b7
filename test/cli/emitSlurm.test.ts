import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import { readSlurmOptions } from '../../src/cli/emitSlurm.js'
import { temporaryFolder } from '../files/temporaryFolder.js'
import { thrown } from '../interop/thrown.js'
import { studyJson } from '../studies/studyOf.js'
import { binary, lobule, newPath } from './command.js'

function written(t: ExecutionContext): string {
  const file = join(temporaryFolder(t), 'study.json')
  writeFileSync(file, JSON.stringify({ ...studyJson, seeds: '60 from 1' }))
  return file
}

test('what is stated is what the script asks for; the plan is frozen and nothing has run', async (t) => {
  const [file, out] = [written(t), newPath(t)]
  const options = ['--emit', 'slurm', '--chunk', '5', '--slurm-time', '1-12:00:00', '--slurm-memory', '4G', '--slurm-partition', 'a,b']
  const { status, stdout, stderr } = await lobule('study', file, '--out', out, ...options, '--workers', '2', '--trial-time', '1 min')
  t.deepEqual({ status, stderr }, { status: 0, stderr: 'lobule: 24 tasks of up to 5 trials\n' })
  t.deepEqual(stdout.split('\n').filter((line) => line.startsWith('#SBATCH')).map((line) => line.slice(8)), [
    '--job-name=example', '--array=0-23', '--time=1-12:00:00', '--mem=4G', '--cpus-per-task=2', '--partition=a,b', '--requeue',
    '--open-mode=append', `--output=${out}/slurm/%A_%a.log`,
  ])
  t.true(stdout.includes(`\ncd -- ${resolve('.')}\n`))
  t.true(stdout.endsWith(
    `\nexec ${process.execPath} ${binary} trial ${out} --index "$first-$last" --workers 2 --trial-time '1 min' --quiet\n`))
  t.true(stdout.includes(`\n# In the end: lobule gather ${out}\n`))
  t.deepEqual(readdirSync(out).sort(), ['plan.json', 'slurm'])
  t.deepEqual(JSON.parse(readFileSync(join(out, 'slurm', 'array.json'), 'utf8')), { trials: 120, trialsPerTask: 5, tasks: 24 })
  t.regex((await lobule('study', file, '--out', out, ...options)).stderr, /: holds this study already; allowed: --resume/)
  t.is((await lobule('study', file, '--out', out, ...options, '--resume')).status, 0)
})

test('what is not stated follows from one trial, which is not kept', async (t) => {
  const out = newPath(t)
  const { status, stdout, stderr } = await lobule('study', written(t), '--out', out, '--emit', 'slurm', '--chunk', '1')
  t.is(status, 0)
  t.regex(stderr, /^lobule: 120 tasks of up to 1 trials; one trial took \d+ s\n$/)
  t.regex(stdout, /\n#SBATCH --time=\d*0\n#SBATCH --mem=\d+M\n/)
  t.regex(stdout, /\n# Here one trial took [\d.]+ s, and the process \d+ MB\. /)
  t.false(existsSync(join(out, 'trials')))
})

test('options of Slurm without it, and what Slurm would not take, are named', (t) => {
  t.is(readSlurmOptions({}), undefined)
  t.deepEqual(readSlurmOptions({ emit: 'slurm' }), {})
  t.is(thrown(t, () => readSlurmOptions({ chunk: '3' })), '--chunk: is about an array of Slurm; allowed: with --emit slurm')
  for (const [name, option, values] of [
    ['chunk', '--chunk', ['0', '1.5', '-2', 'x', '']], ['slurmTime', '--slurm-time', ['1h', '2:', '1:2:3:4', '']],
    ['slurmMemory', '--slurm-memory', ['4 G', '4GB', '-1', '']], ['slurmPartition', '--slurm-partition', ['a b', '$x', '']],
  ] as const) {
    for (const value of values) {
      t.regex(thrown(t, () => readSlurmOptions({ emit: 'slurm', [name]: value })), new RegExp(`^${option}: found "?${value.replace('$', '\\$')}"?; allowed: `))
    }
  }
})

test('another scheduler, and --emit with --dry-run or --json, are refused', async (t) => {
  const file = written(t)
  for (const [options, message] of [
    [['--emit', 'pbs'], /argument 'pbs' is invalid\. Allowed choices are slurm/],
    [['--emit', 'slurm', '--dry-run'], /'--emit <scheduler>' cannot be used with option '--dry-run'/],
    [['--emit', 'slurm', '--json'], /'--emit <scheduler>' cannot be used with option '--json'/],
  ] as const) {
    const { status, stdout, stderr } = await lobule('study', file, '--out', newPath(t), ...options)
    t.deepEqual([status, stdout], [2, ''])
    t.regex(stderr, message)
  }
})
