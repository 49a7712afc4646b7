import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import test from 'ava'
import { circuitFile, lobule, newPath, start } from './command.js'

const longer = [
  'run', circuitFile, '--set', 'populations.granule.count=3000', '--set', 'experiment.replicates=5',
  '--set', 'experiment.noise=[0,0.1,0.2]',
]

const digests = (out: string) => {
  const record = JSON.parse(readFileSync(join(out, 'record.json'), 'utf8')) as Record<string, string>
  return [record['identityDigest'], record['resultDigest']]
}

/** Starts a run and sends it a signal once the replicate of a seed is kept. */
async function stopAfter(seed: number, signal: NodeJS.Signals, out: string, parameters: readonly string[]) {
  const { child, ended } = start([...parameters, '--out', out])
  const kept = join(`${out}.partial`, '.resume', 'checkpoints', `replicate-${seed}.json`)
  while (!existsSync(kept) && child.exitCode === null) await setTimeout(2)
  child.kill(signal)
  const outcome = await ended
  return { ...outcome, signal: child.signalCode }
}

test('Ctrl-C ends a run with 130; after it or a kill the same command gives the same bytes', async (t) => {
  const [whole, parts] = [newPath(t), newPath(t)]
  t.is((await lobule(...longer, '--out', whole)).status, 0)

  const first = await stopAfter(1, 'SIGINT', parts, longer)
  t.deepEqual({ status: first.status, stdout: first.stdout, stderr: first.stderr },
    { status: 130, stdout: '', stderr: 'lobule: interrupted; the same command goes on where this one stopped\n' })
  t.deepEqual(readdirSync(dirname(parts)), [`${basename(parts)}.partial`])

  const second = await stopAfter(2, 'SIGKILL', parts, longer)
  t.is(second.signal, 'SIGKILL')
  t.false(existsSync(parts))

  const last = await lobule(...longer, '--out', parts)
  t.deepEqual({ status: last.status, stderr: last.stderr },
    { status: 0, stderr: 'lobule: going on with an interrupted run of the same identity\n' })
  t.deepEqual(readdirSync(dirname(parts)), [basename(parts)])
  t.deepEqual(digests(parts), digests(whole))
  for (const name of ['summary.json', 'circuit.json', 'spikes.csv', 'spikes.parquet', 'figures/raster.svg']) {
    t.true(readFileSync(join(parts, name)).equals(readFileSync(join(whole, name))), name)
  }
})

test('an interrupted run is begun anew where other files of it are wanted: none is missing or left over', async (t) => {
  const out = newPath(t)
  await stopAfter(1, 'SIGTERM', out, [...longer, '--set', 'output.spikes=parquet'])
  t.deepEqual(readdirSync(`${out}.partial`).sort(), ['.resume', 'spikes.parquet'])
  const { status, stderr } = await lobule(...longer, '--set', 'output.spikes=csv', '--out', out)
  t.deepEqual({ status, stderr }, { status: 0, stderr: '' })
  t.true(existsSync(join(out, 'spikes.csv')))
  t.false(existsSync(join(out, 'spikes.parquet')))
})

test('a run in progress keeps a second one away', async (t) => {
  const out = newPath(t)
  const endless = [...longer, '--set', 'experiment.replicates=10000', '--out', out]
  const { child, ended } = start(endless)
  while (!existsSync(`${out}.lock`) && child.exitCode === null) await setTimeout(2)
  const second = await lobule(...endless)
  child.kill('SIGKILL')
  await ended
  t.is(second.status, 2)
  t.regex(second.stderr, /^lobule: .*\.lock: process \d+ on .* is working on this run; allowed: .*\n$/)
})
