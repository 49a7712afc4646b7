import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import test, { type ExecutionContext } from 'ava'
import { gatherCommand } from '../../src/cli/gatherCommand.js'
import { planStudy } from '../../src/cli/planStudy.js'
import { trialCommand } from '../../src/cli/trialCommand.js'
import { InputError } from '../../src/errors/inputError.js'
import { slurmArray } from '../../src/executors/slurm/slurmArray.js'
import { sealed } from '../../src/files/sealedJson.js'
import { openStudyFolder } from '../../src/files/studyFolder.js'
import { readStudy } from '../../src/studies/study.js'
import { temporaryFolder } from '../files/temporaryFolder.js'
import { lobule, newPath, start } from './command.js'
import { printed } from './printed.js'
import { smallStudy } from './smallStudy.js'
import { studyBytes } from './studyBytes.js'

/** 2 conditions with 3 seeds. */
const study = { ...smallStudy, seeds: '3 from 3' }

function written(t: ExecutionContext, changes: object = {}): string {
  const file = join(temporaryFolder(t), 'study.json')
  writeFileSync(file, JSON.stringify({ ...study, ...changes }))
  return file
}

/** The folder of a study that is frozen for an array of 2 trials a task and was not run, as `--emit slurm` leaves it. */
function frozen(t: ExecutionContext, changes: object = {}): string {
  const out = newPath(t)
  const plan = planStudy(readStudy({ ...study, ...changes }))
  const folder = openStudyFolder(out, { lobule: LOBULE_VERSION, study: plan.study.file, ...plan.frozen }, false)
  folder.writeText('slurm/array.json', JSON.stringify(slurmArray(plan.frozen.trials.length, { trialsPerTask: 2, trialSeconds: 1 })))
  folder.close()
  return out
}

const trialsIn = (out: string): string[] => (existsSync(join(out, 'trials')) ? readdirSync(join(out, 'trials')) : [])

test.serial('trials that several processes ran are gathered to the bytes of one run, an edited one is named and run again', async (t) => {
  const [local, out] = [newPath(t), frozen(t)]
  const [one, other, both] = await Promise.all([
    lobule('trial', out, '--index', '0-2,5'), lobule('trial', out, '--index', '5', '--workers', '2'),
    lobule('study', written(t), '--out', local),
  ])
  t.deepEqual([one, other, both].map(({ status, stderr }) => ({ status, stderr })), [0, 0, 0].map((status) => ({ status, stderr: '' })))
  t.is(one.stdout, 'study small, trials 0-2,5: 4 run, 0 had ended, 0 failed\n')
  const { trials } = JSON.parse(readFileSync(join(out, 'plan.json'), 'utf8')) as { trials: { id: string }[] }
  const file = join(out, 'trials', `${trials[2]!.id}.json`)
  writeFileSync(file, readFileSync(file, 'utf8').replace(/"error": ./, '"error": 1'))
  const partial = await lobule('gather', out)
  t.is(partial.status, 4)
  t.regex(partial.stdout, /^study small: 3 of 6 trials\n/)
  t.is(partial.stderr, `lobule: 3 of 6 trials are missing or damaged:
  granule=500, seed 5
  granule=4000, seed 3
  granule=4000, seed 4
to run what failed or is missing:
  sbatch --array=1-2 job.sh
  lobule trial ${out} --index 2-4
`)
  const rest = await lobule('trial', out, '--index', '1-5')
  t.is(rest.stdout, 'study small, trials 1-5: 3 run, 2 had ended, 0 failed\n')
  t.is(rest.stderr, 'lobule: 2 of 5 trials have ended already\n')
  const whole = await lobule('gather', out)
  t.deepEqual({ status: whole.status, stderr: whole.stderr }, { status: 0, stderr: '' })
  t.regex(whole.stdout, /^study small: 6 of 6 trials\n[^]*\n  (?:Inconclusive|Supported): more cells recall better\./)
  t.deepEqual(studyBytes(out), studyBytes(local))
})

test.serial('a whole run and single trials work in one folder at once, and nothing is spoilt', async (t) => {
  const out = frozen(t, { seeds: '6 from 3' })
  const whole = start(['study', written(t, { seeds: '6 from 3' }), '--out', out, '--resume', '--quiet'])
  const runs = await Promise.all([
    whole.ended, lobule('trial', out, '--index', '6-11', '--quiet'), lobule('trial', out, '--index', '9-11', '--quiet'),
  ])
  t.deepEqual(runs.map(({ status, stderr }) => ({ status, stderr })), [0, 0, 0].map((status) => ({ status, stderr: '' })))
  t.is(trialsIn(out).length, 12)
  const bytes = studyBytes(out)
  await printed(() => gatherCommand(out, {}, []))
  t.deepEqual(studyBytes(out), bytes)
})

test.serial('killed, or told to end, a process leaves what had ended, and the same command goes on', async (t) => {
  const out = frozen(t, { seeds: '8 from 3' })
  const command = ['trial', out, '--index', '0-15']
  const killed = start(command)
  while (trialsIn(out).length < 2) await setTimeout(20)
  killed.child.kill('SIGKILL')
  await killed.ended
  const kept = trialsIn(out).filter((name) => !name.startsWith('.')).length
  t.true(kept >= 2 && kept < 16)

  const told = start([...command, '--quiet'])
  while (trialsIn(out).filter((name) => !name.startsWith('.')).length === kept) await setTimeout(20)
  told.child.kill('SIGTERM')
  t.deepEqual(await told.ended,
    { status: 130, stdout: '', stderr: 'lobule: interrupted; the same command goes on where this one stopped\n' })
  const more = trialsIn(out).filter((name) => !name.startsWith('.')).length
  t.true(more > kept && more < 16)

  const { stdout, status } = await lobule(...command)
  t.deepEqual({ status, stdout }, { status: 0, stdout: `study small, trials 0-15: ${16 - more} run, ${more} had ended, 0 failed\n` })
})

const hungry = { seeds: '2 from 3', conditions: { granule: [500, 300_000] }, claims: [] }

test.serial('a trial that needs more memory than its limit is named, and the others go on', async (t) => {
  const [local, out] = [newPath(t), frozen(t, hungry)]
  const runs = [
    await lobule('study', written(t, hungry), '--out', local, '--trial-memory', '80 MB', '--workers', '2'),
    await lobule('trial', out, '--index', '0-3', '--trial-memory', '80 MB'),
  ]
  for (const { status, stderr } of runs) {
    t.is(status, 4)
    t.deepEqual(stderr.split('\n').sort(), ['', ...['3', '4'].map((seed) =>
      `lobule: granule=300000, seed ${seed}: needs more memory than its limit of 80 MB`)])
  }
  t.regex(runs[0]!.stdout, /^study small: 2 of 4 trials\n[^]*Failed: granule=300000, seeds 3, 4: needs more memory than its limit of 80 MB/)
  const gathered = await lobule('gather', out)
  t.deepEqual([gathered.status, gathered.stderr], [4, `to run what failed or is missing:
  sbatch --array=1 job.sh\n  lobule trial ${out} --index 2-3\n`])
  t.regex(gathered.stdout, /Failed: granule=300000, seeds 3, 4: needs more memory/)
  t.deepEqual(studyBytes(out), studyBytes(local))
})

test.serial('a trial that takes longer than its limit is named, and the others go on', async (t) => {
  const set = { ...study.set, 'experiment.patternCount': 10_000 }
  const endless = { ...hungry, set, conditions: { granule: [100_000, 120_000] }, seeds: [3] }
  const { status, stderr, stdout } = await lobule('study', written(t, endless), '--out', newPath(t), '--trial-time', '1 s')
  t.is(status, 4)
  t.is(stderr, [100_000, 120_000].map((granule) =>
    `lobule: granule=${granule}, seed 3: took longer than its limit of 1 s\n`).join(''))
  t.regex(stdout, /^study small: 0 of 2 trials\n[^]*Failed: granule=120000, seed 3: took longer than its limit of 1 s\n/)
})

test.serial('a folder that holds no study, another index, version or circuit are refused', async (t) => {
  const refused = (out: string, index: string | undefined, message: RegExp) => t.throwsAsync(
    index === undefined ? gatherCommand(out, {}, []) : trialCommand(out, { index, quiet: true }), { instanceOf: InputError, message })
  const empty = temporaryFolder(t)
  for (const index of ['0', undefined]) {
    await refused(empty, index, /: holds no study; allowed: the folder of a study, as lobule study makes it$/)
  }
  const circuit = join(temporaryFolder(t), 'circuit.json')
  const text = readFileSync(study.circuit, 'utf8')
  writeFileSync(circuit, text)
  const out = frozen(t, { circuit })
  await refused(out, '4-6', /^--index: found "4-6"; allowed: indexes from 0 to 5, such as 0, 0-1 or 0,2$/)
  writeFileSync(circuit, JSON.stringify({ ...JSON.parse(text) as object, resolution: '0.2 ms' }))
  await refused(out, '4',
    /: granule=4000, seed 4 now comes to another trial \(\w{12}\); allowed: the circuit and patterns with which it was frozen/)
  const { digest: _, ...plan } = JSON.parse(readFileSync(join(out, 'plan.json'), 'utf8')) as { digest: string }
  writeFileSync(join(out, 'plan.json'), sealed({ ...plan, lobule: '0.0.1' }))
  for (const index of ['0', undefined]) {
    await refused(out, index, /: was frozen by Lobule 0\.0\.1, and this is [\d.]+; allowed: that version$/)
  }
})
