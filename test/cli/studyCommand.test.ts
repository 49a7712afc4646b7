import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import test, { type ExecutionContext } from 'ava'
import { stream } from '../../src/random/stream.js'
import { temporaryFolder } from '../files/temporaryFolder.js'
import { lobule, newPath, start } from './command.js'
import { smallStudy } from './smallStudy.js'
import { studyBytes } from './studyBytes.js'

/** A study of a small memory: 2 conditions with 6 seeds. */
const small = { ...smallStudy, seeds: '6 from 3' }

function inFile(folder: string, study: object): string {
  const file = join(folder, 'study.json')
  writeFileSync(file, JSON.stringify(study))
  return file
}
const written = (t: ExecutionContext, study: object = small): string => inFile(temporaryFolder(t), study)

const trialsIn = (out: string): string[] => (existsSync(join(out, 'trials')) ? readdirSync(join(out, 'trials')) : [])
const jsonIn = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8')) as Record<string, never>

/** The same, larger, run by one worker without an interruption; once for all tests. */
const larger = { ...small, seeds: '12 from 3', conditions: { granule: [4000, 12_000] }, claims: [] }
const whole = mkdtempSync(join(tmpdir(), 'lobule-test-'))
test.after.always(() => rmSync(whole, { recursive: true }))
const wholeRun = lobule('study', inFile(whole, larger), '--out', join(whole, 'run'))

/** The small study, run by one worker; once for all tests, which do not change its folder. */
const smallFolder = join(whole, 'small')
const smallRun = wholeRun.then(() => lobule('study', inFile(whole, small), '--out', smallFolder))

/** A folder of its own with the small study. */
async function copyOfSmall(t: ExecutionContext): Promise<string> {
  const out = newPath(t)
  t.is((await smallRun).status, 0)
  cpSync(smallFolder, out, { recursive: true })
  return out
}

test.serial('1 worker and 3 workers leave the same bytes, and the verdict is printed', async (t) => {
  const together = newPath(t)
  const outcome = await smallRun
  t.deepEqual({ status: outcome.status, stderr: outcome.stderr }, { status: 0, stderr: '' })
  t.regex(outcome.stdout, /^study small: 12 of 12 trials\n/)
  t.regex(outcome.stdout, /Supported: more cells recall better\. Mean difference −0\.153 \(95 % interval .*n = 6 seeds\./)
  t.is((await lobule('study', written(t), '--out', together, '--workers', '3')).status, 0)
  t.deepEqual(studyBytes(together), studyBytes(smallFolder))
  t.deepEqual(readdirSync(smallFolder).sort(),
    ['figures', 'measures.csv', 'measures.json', 'measures.parquet', 'plan.json', 'record.json', 'report.html',
      'summary.json', 'trials'])
})

test.serial('with --full a study has the size that its block states, other trials and a folder of its own', async (t) => {
  const file = written(t, { ...small, full: { seeds: '3 from 3', conditions: { granule: [500, 4000, 6000] } } })
  const planned = async (...options: string[]) => {
    const { stdout } = await lobule('study', file, '--dry-run', '--json', ...options)
    return JSON.parse(stdout) as { trials: number; folder: string; identityDigest: string }
  }
  const [own, full] = [await planned(), await planned('--full')]
  t.like(own, { trials: 12, folder: 'runs/small' })
  t.like(full, { trials: 9, folder: 'runs/small-full' })
  t.not(full.identityDigest, own.identityDigest)
  const refused = await lobule('study', written(t), '--full')
  t.is(refused.status, 2)
  t.regex(refused.stderr, /study\.json: full: missing; allowed: what differs at full size, for --full\n$/)
})

test.serial('a trial has the identity and the numbers of the run that repeats it by itself', async (t) => {
  const [out, run] = [await copyOfSmall(t), newPath(t)]
  const [trial] = (jsonIn(out, 'plan.json') as unknown as { trials: { id: string; seed: number }[] }).trials
  const set = Object.entries({ ...small.set, 'populations.granule.count': 500, 'experiment.replicates': 1 })
  const { stdout } = await lobule('run', small.circuit, '--level', 'sdm', '--seed', String(trial!.seed), '--out', run, '--json',
    ...set.flatMap(([path, value]) => ['--set', `${path}=${typeof value === 'string' ? value : JSON.stringify(value)}`]))
  const { identityDigest, result } = JSON.parse(stdout) as {
    identityDigest: string
    result: { recall: { errorAfterOne: { mean: number } }[]; beta: { measured: { mean: number } } }
  }
  t.is(identityDigest, trial!.id)
  t.deepEqual(jsonIn(out, 'trials', `${trial!.id}.json`)['measures'],
    { error: result.recall[0]!.errorAfterOne.mean, beta: result.beta.measured.mean } as never)
})

test.serial('killed at any moment, again and again, a study goes on to the same bytes', async (t) => {
  const file = written(t, larger)
  const parts = newPath(t)
  t.is((await wholeRun).status, 0)
  const random = stream(7, 'moments')
  for (let round = 0; round < 3; round++) {
    const { child, ended } = start(['study', file, '--out', parts, '--resume', '--workers', String(1 + round % 2)])
    await Promise.race([setTimeout(500 + random.below(2000)), ended])
    child.kill('SIGKILL')
    await ended
  }
  t.is((await lobule('study', file, '--out', parts, '--resume')).status, 0)
  t.deepEqual(studyBytes(parts), studyBytes(join(whole, 'run')))
  t.deepEqual(readdirSync(dirname(parts)).filter((name) => name.endsWith('.lock')), [])
})

test.serial('Ctrl-C ends what was begun and writes the summary; --resume goes on to the same bytes', async (t) => {
  const file = written(t, larger)
  const parts = newPath(t)
  t.is((await wholeRun).status, 0)
  const { child, ended } = start(['study', file, '--out', parts])
  while (trialsIn(parts).length === 0 && child.exitCode === null) await setTimeout(2)
  child.kill('SIGINT')
  const { status, stdout, stderr } = await ended
  t.deepEqual({ status, stderr },
    { status: 130, stderr: 'lobule: interrupted; the same command with --resume goes on where this one stopped\n' })
  const count = trialsIn(parts).length
  t.true(count >= 1 && count < 24, String(count))
  t.regex(stdout, new RegExp(`Incomplete: ${count} of 24 trials have ended`))
  t.is(jsonIn(parts, 'summary.json')['ended'], count as never)
  const last = await lobule('study', file, '--out', parts, '--resume')
  t.deepEqual({ status: last.status, stderr: last.stderr },
    { status: 0, stderr: `lobule: ${count} of 24 trials have ended already\n` })
  t.deepEqual(studyBytes(parts), studyBytes(join(whole, 'run')))
})

const slow = { ...larger, level: 'circuit', seeds: '2 from 1', conditions: { granule: [50_000] },
  set: { ...small.set, 'experiment.patternCount': 200 } }

test.serial('a second Ctrl-C stops at once', async (t) => {
  const out = newPath(t)
  const { child, ended } = start(['study', written(t, slow), '--out', out])
  while (!existsSync(join(out, 'plan.json')) && child.exitCode === null) await setTimeout(2)
  await setTimeout(300)
  child.kill('SIGINT')
  await setTimeout(50)
  child.kill('SIGINT')
  const { status, stdout } = await ended
  t.deepEqual({ status, stdout }, { status: 130, stdout: '' })
  t.deepEqual([trialsIn(out), existsSync(join(out, 'summary.json')), existsSync(`${out}.lock`)], [[], false, false])
})

test.serial('truncated, edited and missing trial files are computed again', async (t) => {
  const parts = await copyOfSmall(t)
  const [cut, edited, swapped, gone] = trialsIn(parts).map((name) => join(parts, 'trials', name)) as [string, string, string, string]
  writeFileSync(cut, readFileSync(cut, 'utf8').slice(0, 90))
  writeFileSync(edited, readFileSync(edited, 'utf8').replace(/"beta": \d/, '"beta": 9'))
  writeFileSync(swapped, readFileSync(join(parts, 'trials', trialsIn(parts)[5]!)))
  rmSync(gone)
  const { status, stderr } = await lobule('study', written(t), '--out', parts, '--resume')
  t.deepEqual({ status, stderr }, { status: 0, stderr: 'lobule: 8 of 12 trials have ended already\n' })
  t.deepEqual(studyBytes(parts), studyBytes(smallFolder))
})

test.serial('a second process on a folder is refused', async (t) => {
  const file = written(t, slow)
  const out = newPath(t)
  const { child, ended } = start(['study', file, '--out', out])
  while (!existsSync(join(out, 'plan.json')) && child.exitCode === null) await setTimeout(2)
  const { status, stderr } = await lobule('study', file, '--out', out, '--resume')
  t.is(status, 2)
  t.regex(stderr, new RegExp(`run\\.lock: process ${child.pid} on .* is working on this run; allowed: one process at a time`))
  child.kill('SIGKILL')
  await ended
})

test.serial('a trial that fails is reported, and the others go on; the exit code is 4', async (t) => {
  const out = newPath(t)
  const failing = { ...small, conditions: { granule: [1, 500] }, claims: [], seeds: [5, 8] }
  const { status, stdout, stderr } = await lobule('study', written(t, failing), '--out', out, '--workers', '2')
  t.is(status, 4)
  t.deepEqual(stderr.split('\n').map((line) => line.slice(0, 46)).sort(),
    ['', 'lobule: granule=1, seed 5: no granule cell (ha', 'lobule: granule=1, seed 8: no granule cell (ha'])
  t.regex(stdout, /^study small: 2 of 4 trials\n/)
  t.regex(stdout, /Failed: granule=1, seeds 5, 8: no granule cell/)
  t.is(trialsIn(out).length, 2)
  t.regex(readFileSync(join(out, 'report.html'), 'utf8'), /Failed: granule=1, seeds 5, 8: no granule cell/)
})

test.serial('claims that were changed after the run began are told of for ever; a study of other trials is refused', async (t) => {
  const out = await copyOfSmall(t)
  const plan = readFileSync(join(out, 'plan.json'))
  const moved = written(t, { ...small, claims: [{ ...small.claims[0], smallestEffect: 0.0001 }] })
  const again = await lobule('study', moved, '--out', out)
  t.deepEqual([again.status, again.stderr],
    [2, `lobule: ${out}: holds this study already; allowed: --resume, or another --out\n`])
  const { status, stdout } = await lobule('study', moved, '--out', out, '--resume')
  t.is(status, 0)
  t.regex(stdout, /The claims were changed after the run began/)
  t.is(jsonIn(out, 'summary.json')['claimsChanged'], true as never)
  t.regex(readFileSync(join(out, 'report.html'), 'utf8'), /Changed after the run began\./)
  t.deepEqual(readFileSync(join(out, 'plan.json')), plan)
  t.notRegex((await lobule('study', written(t), '--out', out, '--resume')).stdout, /changed/)
  const other = await lobule('study', written(t, { ...small, seeds: '7 from 3' }), '--out', out, '--resume')
  t.is(other.status, 2)
  t.regex(other.stderr, /: holds a study of other trials or measures \(\w{12}\); allowed: those of today's file/)
})

test.serial('a dry run says what is to be done, how long it takes and what power the claims have, and writes nothing', async (t) => {
  const out = newPath(t)
  const { status, stdout } = await lobule('study', written(t), '--out', out, '--dry-run')
  t.is(status, 0)
  t.regex(stdout, /^would run the study small: 12 trials, 2 conditions with 6 seeds each\n/)
  t.regex(stdout, /\ntime {11}about \d+ (s|min)/)
  t.regex(stdout, /\n {2}better +\d+ % +\d+ % +[\d.]+ %\n/)
  t.false(existsSync(out))
  const { power, calibration } = JSON.parse((await lobule('study', written(t), '--dry-run', '--json')).stdout) as {
    power: { id: string; atScatter: { scatter: number; power: number }[] }[]
    calibration: { measures: object }
  }
  t.deepEqual(Object.keys(calibration.measures), ['error', 'beta'])
  const [least, , most] = power[0]!.atScatter
  t.true(least!.power > most!.power)
})

const tabled = {
  ...small, experiment: 'claw-temperature', circuit: undefined, level: undefined, conditions: {}, claims: [], seeds: '2 from 1 by 2',
  set: {
    'experiment.bits': 64, 'experiment.claws': [2], 'experiment.locations': [1000], 'experiment.patterns': 3,
    'experiment.measured': [[2, 2]], 'experiment.measuredLocations': 300, 'experiment.spiking': [], 'experiment.golgi': [],
    'experiment.replicates': 2, 'experiment.distances': [0, 0.1],
  },
  measures: {
    wrong: { table: 'errors', row: { distance: 6 }, column: 'error', unit: '1', meaning: 'wrong bits' },
  },
}

test.serial('a cell of any experiment\'s table is a measure; one that the result lacks ends the study', async (t) => {
  const out = newPath(t)
  const { status, stderr } = await lobule('study', written(t, tabled), '--out', out)
  t.deepEqual({ status, stderr }, { status: 0, stderr: '' })
  t.is(readFileSync(join(out, 'measures.csv'), 'utf8').split('\n').length, 4)
  const without = await lobule('study',
    written(t, { ...tabled, measures: { wrong: { ...tabled.measures.wrong, column: 'level' } } }), '--out', newPath(t))
  t.is(without.status, 4)
  t.regex(without.stderr, /^(?:lobule: all, seed [13]: its result has no number for the measure wrong\n){2}$/)
  const file = written(t, { ...tabled, measures: { wrong: { ...tabled.measures.wrong, column: 'errors' } } })
  const wrong = await lobule('study', file, '--out', newPath(t), '--workers', '2')
  t.deepEqual([wrong.status, wrong.stdout], [2, ''])
  t.is(wrong.stderr, `lobule: ${file}: measures.wrong.column: found "errors", did you mean "error"?; `
    + 'allowed: level, claws, threshold, distance, error, standardError, predicted\n')
})

test.serial('a study with a fault is refused before anything is written', async (t) => {
  const file = written(t, { ...small, alpha: 5 })
  const out = newPath(t)
  const { status, stderr } = await lobule('study', file, '--out', out)
  t.deepEqual({ status, stderr }, { status: 2, stderr: `lobule: ${file}: alpha: found 5; allowed: at most 0.5\n` })
  t.deepEqual([existsSync(out), existsSync(`${out}.lock`)], [false, false])
})
