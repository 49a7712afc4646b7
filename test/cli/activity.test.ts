import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import test from 'ava'
import { planActivity } from '../../src/cli/planActivity.js'
import { smallFile } from '../experiments/activity/smallCircuit.js'
import { temporaryFolder } from '../files/temporaryFolder.js'
import { thrown } from '../interop/thrown.js'
import { lobule, newPath, start } from './command.js'

const fileIn = (folder: string): string => {
  const file = join(folder, 'small.json')
  writeFileSync(file, JSON.stringify(smallFile))
  return file
}
const recordOf = (out: string) => JSON.parse(readFileSync(join(out, 'record.json'), 'utf8')) as Record<string, string>

test('a run leaves report, record, tables, figures and spikes, and says its digests', async (t) => {
  const out = newPath(t)
  const circuit = fileIn(temporaryFolder(t))
  const { status, stdout, stderr } = await lobule(
    'run', circuit, '-e', 'activity', '--seeds', '3', '--duration', '0.5 s', '--out', out)
  t.deepEqual({ status, stderr }, { status: 0, stderr: '' })
  t.deepEqual(readdirSync(out).sort(), [
    'circuit.json', 'figures', 'files.json', 'record.json', 'report.html', 'spikes.csv', 'spikes.parquet', 'summary.json', 'tables',
  ])
  t.deepEqual(readdirSync(join(out, 'tables')).sort(), ['populations.csv', 'seeds.csv'])
  t.true(existsSync(join(out, 'figures', 'raster.svg')))
  t.regex(stdout, /^How do the cells of the circuit fire\? small ran for 0\.5 s with 3 seeds\./m)
  t.true(stdout.includes(`identity       ${recordOf(out)['identityDigest']}\n`))
  t.true(stdout.includes(`result         ${recordOf(out)['resultDigest']}\n`))
})

test('with worker threads a run has the same identity and the same numbers', async (t) => {
  const [alone, shared] = [newPath(t), newPath(t)]
  const circuit = fileIn(temporaryFolder(t))
  const command = ['run', circuit, '-e', 'activity', '--seeds', '2', '--duration', '0.2 s']
  await lobule(...command, '--out', alone)
  const { status, stderr } = await lobule(...command, '--workers', '2', '--out', shared)
  t.deepEqual({ status, stderr }, { status: 0, stderr: '' })
  t.is(recordOf(shared)['identityDigest'], recordOf(alone)['identityDigest'])
  t.is(recordOf(shared)['resultDigest'], recordOf(alone)['resultDigest'])
  const refused = await lobule('run', circuit, '-e', 'activity', '--workers', '0', '--out', newPath(t))
  t.is(refused.stderr, 'lobule: --workers: found "0"; allowed: a whole number from 1 to 64\n')
  t.is(refused.status, 2)
})

test('the circuit.json of a run runs the same again, without naming the experiment', async (t) => {
  const [first, second] = [newPath(t), newPath(t)]
  const circuit = fileIn(temporaryFolder(t))
  await lobule('run', circuit, '-e', 'activity', '--seeds', '2', '--duration', '0.2 s', '--out', first)
  const again = await lobule('run', join(first, 'circuit.json'), '--out', second)
  t.is(again.status, 0)
  t.is(recordOf(second)['identityDigest'], recordOf(first)['identityDigest'])
  t.is(recordOf(second)['resultDigest'], recordOf(first)['resultDigest'])
  t.is((await lobule('validate', join(first, 'circuit.json'))).status, 0)
})

test('the spikes of a run can be played back into a population, and a copy of them goes with the run', async (t) => {
  const folder = temporaryFolder(t)
  const [first, second, third] = [newPath(t), newPath(t), newPath(t)]
  const circuit = fileIn(folder)
  const command = ['-e', 'activity', '--seeds', '1', '--duration', '0.2 s']
  await lobule('run', circuit, ...command, '--out', first)
  const mossy = JSON.stringify({ model: 'spike-train', count: 40, file: join(first, 'spikes.csv') })
  const played = await lobule('run', circuit, ...command, '--set', `populations.mossy=${mossy}`, '--out', second)
  t.deepEqual({ status: played.status, stderr: played.stderr }, { status: 0, stderr: '' })
  t.is(readFileSync(join(second, 'spikes.csv'), 'utf8'), readFileSync(join(first, 'spikes.csv'), 'utf8'))
  const again = await lobule('run', join(second, 'circuit.json'), '--out', third)
  t.is(again.status, 0)
  t.is(recordOf(third)['identityDigest'], recordOf(second)['identityDigest'])
  t.false(readFileSync(join(second, 'record.json'), 'utf8').includes('"ticks"'))
})

test('a run that was killed goes on where it stopped, to the same numbers', async (t) => {
  const [whole, parts] = [newPath(t), newPath(t)]
  const command = ['run', fileIn(temporaryFolder(t)), '-e', 'activity', '--seeds', '8', '--duration', '2 s']
  t.is((await lobule(...command, '--out', whole)).status, 0)
  const { child, ended } = start([...command, '--out', parts])
  const kept = join(`${parts}.partial`, '.resume', 'checkpoints', 'replicate-2.json')
  while (!existsSync(kept) && child.exitCode === null) await setTimeout(2)
  child.kill('SIGKILL')
  await ended
  const { status, stderr } = await lobule(...command, '--out', parts)
  t.deepEqual({ status, stderr }, { status: 0, stderr: 'lobule: going on with an interrupted run of the same identity\n' })
  t.is(recordOf(parts)['resultDigest'], recordOf(whole)['resultDigest'])
  for (const name of ['summary.json', 'spikes.csv', 'figures/raster.svg']) {
    t.true(readFileSync(join(parts, name)).equals(readFileSync(join(whole, name))), name)
  }
})

test('recall of a circuit without a memory is refused, and says what runs it', async (t) => {
  const out = newPath(t)
  const { status, stderr } = await lobule('run', fileIn(temporaryFolder(t)), '--out', out)
  t.is(status, 2)
  t.regex(stderr, /^lobule: small: memory: the circuit has no section memory, .*--experiment activity runs any circuit\n$/)
  t.false(existsSync(out))
})

const none = { seed: '1', level: 'circuit', set: [], expect: [] }
for (const [options, message] of [
  [{ level: 'sdm' }, /^--level: found "sdm"; allowed: circuit, as activity is about spikes$/],
  [{ expect: ['beta >= 1'] }, /^--expect: activity takes no claims; allowed: claims with recall$/],
  [{ set: ['experiment.duration=5'] }, /experiment\.duration: found 5; allowed: a time with its unit in quotes, such as "2 s"$/],
  [{ set: ['experiment.duration=5 mV'] }, /experiment\.duration: found "5 mV": a potential; allowed: a time/],
  [{ set: ['experiment.replicates=many'] }, /experiment\.replicates: found "many"; allowed: a finite number$/],
  [{ set: ['experiment.noise=[0]'] }, /experiment\.noise: unknown key "noise"/],
  [{ seed: '9007199254740991' }, /^--seed: found 9007199254740991, and 10 replicates need the seeds after it/],
] as const) {
  test(`${JSON.stringify(options)} is refused before anything runs`, (t) => {
    t.regex(thrown(t, () => planActivity(fileIn(temporaryFolder(t)), { ...none, ...options })), message)
  })
}

test('only what decides numbers is part of the identity', (t) => {
  const file = fileIn(temporaryFolder(t))
  const digest = (...set: string[]) => planActivity(file, { ...none, set }).identityDigest
  t.is(digest('experiment.rasterCells=7', 'output.spikes=none', 'about=changed'), digest())
  t.not(digest('experiment.duration=2 s'), digest())
  t.not(digest('populations.mossy.rate=31 Hz'), digest())
})

test('--dry-run says what would be done', async (t) => {
  const { status, stdout } = await lobule('run', fileIn(temporaryFolder(t)), '-e', 'activity', '--dry-run', '--seeds', '4')
  t.is(status, 0)
  t.regex(stdout, /^would run activity in small, seeds 1 to 4\n/)
  t.regex(stdout, /nothing was run or written\n$/)
})

test('describe says of a circuit without a memory what is in it and what its models do', async (t) => {
  const { status, stdout } = await lobule('describe', fileIn(temporaryFolder(t)))
  t.is(status, 0)
  t.regex(stdout, /^mossy +poisson +40 +0 B$/m)
  t.regex(stdout, /^ {2}lif +Leaky integrate-and-fire/m)
  t.notRegex(stdout, /prediction|address/)
})
