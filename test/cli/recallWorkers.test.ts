import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import test from 'ava'
import { circuitFile, lobule, newPath, start } from './command.js'

const command = [
  'run', circuitFile, '--set', 'populations.granule.count=2000', '--seeds', '4', '--set', 'experiment.noise=[0,0.1]',
  '--set', 'output.figures=false',
]
const recordOf = (out: string) => JSON.parse(readFileSync(join(out, 'record.json'), 'utf8')) as Record<string, string>

const digestOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

/** The digest of each file of a run but those that say when and where it was. */
const filesOf = (out: string): [string, string][] =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !['files.json', 'record.json', 'report.html'].includes(entry.name))
    .map((entry): [string, string] => [entry.name, digestOf(join(entry.parentPath, entry.name))])
    .sort(([left], [right]) => (left < right ? -1 : 1))

for (const [level, numbers] of [['circuit', ['2', '4']], ['sdm', ['2']], ['attention', ['4']]] as const) {
  test(`recall at level ${level} leaves the same bytes with 1 worker and with ${numbers.join(' and ')}`, async (t) => {
    const alone = newPath(t)
    t.is((await lobule(...command, '--level', level, '--out', alone)).status, 0)
    for (const workers of numbers) {
      const out = newPath(t)
      const { status, stderr } = await lobule(...command, '--level', level, '--workers', workers, '--out', out)
      t.deepEqual({ status, stderr }, { status: 0, stderr: '' })
      t.is(recordOf(out)['identityDigest'], recordOf(alone)['identityDigest'])
      t.is(recordOf(out)['resultDigest'], recordOf(alone)['resultDigest'])
      t.deepEqual(filesOf(out), filesOf(alone))
    }
  })
}

test.serial('Ctrl-C ends a run on workers, and another number of workers goes on with it', async (t) => {
  const [whole, parts] = [newPath(t), newPath(t)]
  const longer = [...command, '--seeds', '24', '--set', 'experiment.noise=[0,0.1,0.2]']
  t.is((await lobule(...longer, '--out', whole)).status, 0)
  const { child, ended } = start([...longer, '--workers', '3', '--out', parts])
  const kept = join(`${parts}.partial`, '.resume', 'checkpoints')
  while (!(existsSync(kept) && readdirSync(kept).some((name) => name.startsWith('replicate'))) && child.exitCode === null) {
    await setTimeout(2)
  }
  child.kill('SIGINT')
  t.deepEqual(await ended,
    { status: 130, stdout: '', stderr: 'lobule: interrupted; the same command goes on where this one stopped\n' })
  const { status, stderr } = await lobule(...longer, '--workers', '2', '--out', parts)
  t.deepEqual({ status, stderr }, { status: 0, stderr: 'lobule: going on with an interrupted run of the same identity\n' })
  t.is(recordOf(parts)['resultDigest'], recordOf(whole)['resultDigest'])
  t.deepEqual(filesOf(parts), filesOf(whole))
})

test('a fault that shows only while a seed runs ends as with one worker, and leaves nothing', async (t) => {
  const few = [...command, '--set', 'populations.granule.count=1']
  const outcomes = await Promise.all(['1', '3'].map(async (workers) => {
    const out = newPath(t)
    const outcome = await lobule(...few, '--workers', workers, '--out', out)
    t.false(existsSync(out) || existsSync(`${out}.partial`))
    return outcome
  }))
  t.deepEqual(outcomes[1], outcomes[0])
  t.regex(outcomes[0]!.stderr, /^lobule: seed 1: no granule cell/)
  t.is(outcomes[0]!.status, 2)
})

for (const [given, message] of [
  [[circuitFile, '--seeds', '2', '--workers', '3'],
    /^lobule: --workers: found 3, but the run has 2 seeds, of which each runs one at a time; allowed: at most 2 \(--seeds/],
  [[circuitFile, '--workers', '0'], /^lobule: --workers: found "0"; allowed: a whole number from 1 to 64\n$/],
  [['beta-radius', '--workers', '2'],
    /^lobule: --workers: beta-radius runs in one thread; allowed: it with recall and activity\n$/],
] as const) {
  test(`workers that could do nothing are refused: ${given.join(' ')}`, async (t) => {
    const out = newPath(t)
    const { status, stderr } = await lobule('run', ...given, '--out', out)
    t.is(status, 2)
    t.regex(stderr, message)
    t.false(existsSync(out))
  })
}
