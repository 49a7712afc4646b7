import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import test, { type ExecutionContext } from 'ava'
import { lobule } from '../cli/command.js'
import { studyBytes } from '../cli/studyBytes.js'
import { startCluster, type Cluster } from './slurmCluster.js'

const cluster = await startCluster()
const onSlurm = 'reason' in cluster ? test.skip : test.serial
const unless = 'reason' in cluster ? ` (skipped: ${cluster.reason})` : ''
const { slurm, processesOf, signalTask } = cluster as Cluster

/** A name that shells, directives and patterns of file names could each misread. */
const folder = mkdtempSync(join(tmpdir(), 'lobule the cluster\'s %a $x-'))
test.after.always(async () => {
  if ('stop' in cluster) await cluster.stop()
  rmSync(folder, { recursive: true, force: true })
})

const study = join(folder, 'study.json')
const trialsPerTask = 6
writeFileSync(study, JSON.stringify({
  name: 'small', hypothesis: 'More granule cells recall better.',
  experiment: 'recall', circuit: 'circuits/cerebellar-cortex.json', level: 'sdm',
  set: {
    'populations.granule.count': '{granule}', 'experiment.patterns': 'random', 'experiment.patternCount': 10,
    'experiment.noise': [0.1],
  },
  conditions: { granule: [3000, 6000, 12_000] }, seeds: '6 from 1', measures: { error: 'errorAfterOne@0.1', beta: 'beta' },
}))

/** Freezes the study for Slurm; gives its folder and script. */
async function emitted(t: ExecutionContext, name: string): Promise<{ out: string; job: string }> {
  const [out, job] = [join(folder, name), join(folder, `${name}.sh`)]
  const { status, stdout } = await lobule('study', study, '--out', out, '--emit', 'slurm', '--quiet',
    '--chunk', String(trialsPerTask), '--slurm-time', '5', '--slurm-memory', '500M')
  t.is(status, 0)
  writeFileSync(job, stdout)
  return { out, job }
}

/** Waits until no job is left. What was requeued would wait for two minutes; a second after its old process it starts. */
async function allEnded(): Promise<void> {
  for (const restarted = new Set<string>(); ;) {
    const jobs = slurm('squeue', '-h', '--array', '-o', '%A %r').trim()
    if (jobs === '') return
    for (const [id, reason] of jobs.split('\n').map((line) => line.split(' ') as [string, string])) {
      if (reason !== 'BeginTime' || restarted.has(id) || processesOf(id).length > 0) continue
      restarted.add(id)
      slurm('scontrol', 'update', `JobId=${id}`, 'StartTime=now+1')
    }
    await setTimeout(200)
  }
}

const logsIn = (out: string): string[] =>
  readdirSync(join(out, 'slurm')).filter((name) => name.endsWith('.log')).sort()
    .map((name) => readFileSync(join(out, 'slurm', name), 'utf8'))

onSlurm(`a study that Slurm ran has the bytes of 1 worker and of 4${unless}`, async (t) => {
  t.timeout(300_000)
  const { out, job } = await emitted(t, 'run')
  slurm('sbatch', job)
  const locals = ['1', '4'].map((workers) => [join(folder, `local-${workers}`), '--workers', workers] as const)
  const localRuns = locals.map((options) => lobule('study', study, '--quiet', '--out', ...options))
  await allEnded()
  const { status, stdout } = await lobule('gather', out)
  t.is(status, 0, logsIn(out).join('\n'))
  t.regex(stdout, /^study small: 18 of 18 trials\n/)
  t.deepEqual(logsIn(out), [0, 6, 12].map((first) =>
    `study small, trials ${first}-${first + 5}: 6 run, 0 had ended, 0 failed\n`))
  t.deepEqual((await Promise.all(localRuns)).map((run) => run.status), [0, 0])
  for (const [local] of locals) t.deepEqual(studyBytes(out), studyBytes(local))
})

onSlurm(`a task that is requeued goes on, one that was killed is named and run again, to the same bytes${unless}`, async (t) => {
  t.timeout(300_000)
  const { out, job } = await emitted(t, 'broken')
  const { trials } = JSON.parse(readFileSync(join(out, 'plan.json'), 'utf8')) as { trials: { id: string }[] }
  const id = slurm('sbatch', '--parsable', job).trim()
  /** Lets a task come to the end of its first trial, and no further for now. */
  const held = async (task: number) => {
    while (!existsSync(join(out, 'trials', `${trials[task * trialsPerTask]!.id}.json`))) await setTimeout(5)
    signalTask(id, task, 'SIGSTOP')
  }
  await Promise.all([held(0), held(2)])
  slurm('scontrol', 'requeue', `${id}_0`)
  signalTask(id, 0, 'SIGCONT')
  signalTask(id, 2, 'SIGKILL')
  await allEnded()
  const partial = await lobule('gather', out)
  t.is(partial.status, 4)
  const [, array] = /\n {2}sbatch --array=(\S+) job\.sh\n/.exec(partial.stderr) ?? []
  t.is(array, '2')
  t.regex(partial.stderr, /: [1-5] of 18 trials are missing or damaged:\n(?: {2}granule=12000, seed \d\n)*  granule=12000, seed 6\n/)
  slurm('sbatch', `--array=${array}`, job)
  await allEnded()
  t.is((await lobule('gather', out)).status, 0)
  t.regex(logsIn(out).join(''), /DUE TO JOB REQUEUE[^]*trials 0-5: [1-5] run, [1-5] had ended, 0 failed\n/)
  t.regex(logsIn(out).join(''), /trials 12-17: [1-5] run, [1-5] had ended, 0 failed\n/)
  t.deepEqual(studyBytes(out), studyBytes(join(folder, 'local-1')))
})
