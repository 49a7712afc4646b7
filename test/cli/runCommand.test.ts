import { existsSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import test from 'ava'
import { loadCircuit } from '../../src/files/loadCircuit.js'
import { digestOf } from '../../src/recording/digest.js'
import type { RecallResult } from '../../src/experiments/recallResult.js'
import { circuitFile, lobule, newPath, small } from './command.js'

interface Printed {
  readonly identityDigest: string
  readonly resultDigest: string
  readonly identity: object
  readonly circumstance: object
  readonly result: RecallResult
  readonly folder: string
}

/** Runs with `--json --quiet` and gives what was printed. */
async function run(circuit: string, out: string, ...parameters: string[]): Promise<Printed> {
  const { status, stdout, stderr } = await lobule('run', circuit, ...parameters, '--out', out, '--json', '--quiet')
  if (status !== 0 || stderr !== '') throw new Error(`exit code ${status}: ${stderr}`)
  return JSON.parse(stdout) as Printed
}

const digests = ({ identityDigest, resultDigest }: Printed) => ({ identityDigest, resultDigest })
const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'))
const common = ['circuit.json', 'files.json', 'record.json', 'report.html', 'summary.json']
const figures = { circuit: 12, sdm: 5, attention: 5 }

for (const level of ['circuit', 'sdm', 'attention'] as const) {
  test(`run at level ${level} prints a summary, exits with 0 and leaves a run folder and nothing else`, async (t) => {
    const out = newPath(t)
    const { status, stdout, stderr } = await lobule('run', circuitFile, ...small, '--level', level, '--out', out)
    t.deepEqual({ status, stderr }, { status: 0, stderr: '' })
    const head = `Recall in cerebellar-cortex, level ${level}: 10 patterns of 256 bits (data/digits.csv), 2 seeds\n`
    t.true(stdout.startsWith(head))
    t.true(stdout.endsWith(`${out}/report.html\n`))
    t.notRegex(stdout, /NaN|undefined|Infinity|\d{16}(?![\da-f]{16})/)
    t.deepEqual(readdirSync(dirname(out)), [basename(out)])
    const spikes = level === 'circuit' ? ['spikes.csv', 'spikes.parquet'] : []
    t.deepEqual(readdirSync(out).sort(), [...common, 'figures', ...spikes].sort())
    t.is(readdirSync(join(out, 'figures')).length, 3 * figures[level])
    const { identity, identityDigest, resultDigest } = json(out, 'record.json') as Printed
    t.is(identityDigest, digestOf(identity))
    t.true(stdout.includes(`identity       ${identityDigest}\nresult         ${resultDigest}\n`))
    t.is((json(out, 'summary.json') as RecallResult).level, level)
  })
}

test('a run that is repeated keeps the user\'s files, and takes a report that was made anew for its own', async (t) => {
  const out = newPath(t)
  const level = [...small, '--level', 'sdm']
  const first = await run(circuitFile, out, ...level)
  writeFileSync(join(out, 'notes.txt'), 'hi')
  const link = newPath(t)
  symlinkSync(out, link)
  for (const parameters of [[out], [out, '--out', join(link, 'report.html')]]) {
    // As the run of another version leaves it, whose report is another.
    writeFileSync(join(out, 'report.html'), 'of before')
    writeFileSync(join(out, 'files.json'), JSON.stringify({ ...json(out, 'files.json') as object, 'report.html': digestOf('another') }))
    t.is((await lobule('report', ...parameters)).status, 0)
    t.deepEqual(digests(await run(circuitFile, out, ...level)), digests(first))
  }
  t.is(readFileSync(join(out, 'notes.txt'), 'utf8'), 'hi')
  t.deepEqual(readdirSync(out).sort(), [...common, 'figures', 'notes.txt'].sort())
  writeFileSync(join(out, 'figures', 'glyphs.svg'), 'mine')
  const refused = await lobule('run', circuitFile, ...level, '--out', out)
  t.is(refused.status, 2)
  t.regex(refused.stderr, /^lobule: .*\/figures\/glyphs\.svg: was changed since the run wrote it/)
  t.is(readFileSync(join(out, 'figures', 'glyphs.svg'), 'utf8'), 'mine')
})

test('--json prints one JSON value: the record, the result and the folder', async (t) => {
  const out = newPath(t)
  const printed = await run(circuitFile, out, ...small, '--level', 'sdm')
  const { result, folder, ...record } = printed
  t.deepEqual(record, json(out, 'record.json'))
  t.deepEqual(result, json(out, 'summary.json'))
  t.is(folder, out)
})

test('the same seed gives the same digests and spikes with any folder and output; another others', async (t) => {
  const [first, again, plain, other] = [newPath(t), newPath(t), newPath(t), newPath(t)]
  const runs = await Promise.all([
    run(circuitFile, first, ...small), run(circuitFile, again, ...small),
    run(circuitFile, plain, ...small, '--set', 'output.figures=false', '--set', 'output.spikes=csv'),
    run(circuitFile, other, ...small, '--seed', '3'),
  ])
  t.deepEqual(digests(runs[1]), digests(runs[0]))
  t.deepEqual(digests(runs[2]), digests(runs[0]))
  t.not(runs[3].identityDigest, runs[0].identityDigest)
  t.not(runs[3].resultDigest, runs[0].resultDigest)
  for (const name of ['spikes.csv', 'spikes.parquet', 'summary.json', 'circuit.json', 'figures/raster.svg']) {
    t.true(readFileSync(join(again, name)).equals(readFileSync(join(first, name))), name)
  }
  t.true(readFileSync(join(plain, 'spikes.csv')).equals(readFileSync(join(first, 'spikes.csv'))))
  t.deepEqual(readdirSync(plain).sort(), [...common, 'spikes.csv'].sort())
})

/*
 * What anybody gets for the default circuit, whatever the machine. A change that moves it changes the results of everybody: it
 * needs an entry under "Results change" in CHANGELOG.md that says why.
 */
test('the first seed of the main job has the digest that it always had', async (t) => {
  const { resultDigest } = await run('circuits/cerebellar-cortex.json', newPath(t), '--seed', '1', '--set', 'experiment.replicates=1')
  t.is(resultDigest, '6aedcb679fded9d4144837230e0701654af11dc2ce6def1a7d5dc30e950bab37')
})

test('identity says nothing of paths, times, the machine or the speed; circumstance does', async (t) => {
  const out = newPath(t)
  const { identity, circumstance } = await run(circuitFile, out, ...small, '--level', 'attention')
  const text = JSON.stringify(identity)
  const foreign = [out, 'digits.csv', circuitFile, 'Seconds', 'endedAt', process.version, process.platform, 'about']
  t.deepEqual(foreign.filter((word) => text.includes(word)), [])
  t.deepEqual(Object.keys(identity), ['lobule', 'experiment', 'level', 'seed', 'parameters', 'patterns', 'circuit'])
  t.deepEqual(Object.keys(circumstance),
    ['command', 'folder', 'node', 'platform', 'processor', 'processors', 'memoryBytes', 'endedAt', 'speed'])
})

test('patterns count for what they are: the digits by path have the identity of the digits by name', async (t) => {
  const parameters = [...small, '--level', 'attention', '--set', 'experiment.patternCount=10']
  const [named, read] = await Promise.all([
    run(circuitFile, newPath(t), ...parameters),
    run(circuitFile, newPath(t), ...parameters, '--set', 'experiment.patterns=data/digits.csv'),
  ])
  t.deepEqual(digests(read), digests(named))
})

test('circuit.json of a run folder is a circuit file that gives the same identity and result', async (t) => {
  const [first, second] = [newPath(t), newPath(t)]
  const parameters = [...small, '--set', 'memory.claws=8', '--set', 'projections.golgiToGranule.delay=1.5 ms']
  const before = await run(circuitFile, first, ...parameters)
  const after = await run(join(first, 'circuit.json'), second)
  t.deepEqual(digests(after), digests(before))
  t.deepEqual(json(second, 'circuit.json'), json(first, 'circuit.json'))
  const { experiment, ...circuit } = json(first, 'circuit.json') as { experiment: object }
  t.deepEqual(experiment, { replicates: 2, noise: [0, 0.1] })
  t.false('$schema' in circuit)
})

test('where only the circuit was changed, circuit.json is read by loadCircuit too', async (t) => {
  const out = newPath(t)
  await run(circuitFile, out, '--level', 'attention', '--set', 'memory.claws=9')
  t.deepEqual(loadCircuit(join(out, 'circuit.json')), loadCircuit(circuitFile, ['memory.claws=9']))
})

test('a run of the same identity is replaced; another one is refused with 2, and what is there stays', async (t) => {
  const out = newPath(t)
  const parameters = [...small, '--level', 'attention']
  const { identityDigest } = await run(circuitFile, out, ...parameters)
  await run(circuitFile, out, ...parameters, '--set', 'output.figures=false')
  t.false(existsSync(join(out, 'figures')))
  const before = readFileSync(join(out, 'record.json'))
  const { status, stdout, stderr } = await lobule('run', circuitFile, ...parameters, '--seed', '2', '--out', out)
  t.deepEqual({ status, stdout }, { status: 2, stdout: '' })
  const problem = `already holds another run (identity ${identityDigest.slice(0, 12)}); allowed: `
  t.true(stderr.startsWith(`lobule: ${out}: ${problem}`))
  t.is(stderr.split('\n').length, 2)
  t.deepEqual(readFileSync(join(out, 'record.json')), before)
  t.deepEqual(readdirSync(dirname(out)), [basename(out)])
})

test('a claim that holds exits with 0, one that fails with 3; the run folder says which', async (t) => {
  const out = newPath(t)
  const claims = ['--expect', 'errorSettled@0.1 <= 0.5', '--expect', 'beta >= 100']
  const parameters = ['run', circuitFile, ...small, '--level', 'attention', '--out', out]
  const held = await lobule(...parameters, ...claims.slice(0, 2))
  t.deepEqual({ status: held.status, stderr: held.stderr }, { status: 0, stderr: '' })
  t.regex(held.stdout, /✓ errorSettled@0\.1 <= 0\.5 \(found [\d.]+\)/)
  const failed = await lobule(...parameters, ...claims)
  t.deepEqual({ status: failed.status, stderr: failed.stderr }, { status: 3, stderr: '' })
  t.regex(failed.stdout, /✗ beta >= 100 \(found [\d.]+\)/)
  t.deepEqual((json(out, 'summary.json') as RecallResult).expectations.map(({ holds }) => holds), [true, false])
})

test('where no cell is active near a stored pattern, one message says so and nothing is left', async (t) => {
  const out = newPath(t)
  const assignments = ['populations.granule.count=3000', 'memory.claws=20', 'experiment.patternCount=1']
  const set = assignments.flatMap((assignment) => ['--set', assignment])
  const { status, stdout, stderr } = await lobule('run', circuitFile, ...set, '--level', 'sdm', '--out', out)
  t.deepEqual({ status, stdout }, { status: 2, stdout: '' })
  t.regex(stderr, /^lobule: seed 1: no granule cell \(hard location\) is active .*; allowed: more granule cells, .*\n$/)
  t.deepEqual(readdirSync(dirname(out)), [])
})

test('lesions are part of the identity, told in the summary, repeated by circuit.json, and the same in other words', async (t) => {
  const out = newPath(t)
  const lesions = ['--lesion', 'granule 60 %', '--lesion', 'golgi']
  const lesioned = await run(circuitFile, out, ...small, ...lesions)
  const intact = await run(circuitFile, newPath(t), ...small)
  t.not(lesioned.identityDigest, intact.identityDigest)
  t.not(lesioned.resultDigest, intact.resultDigest)
  const inOtherWords = await run(circuitFile, newPath(t), ...small, '--set', 'populations.granule.lesioned=0.6',
    '--set', 'populations.golgi.lesioned=1')
  t.deepEqual(digests(inOtherWords), digests(lesioned))
  const { stdout } = await lobule('run', join(out, 'circuit.json'), '--out', newPath(t), '--quiet')
  t.true(stdout.includes(`result         ${lesioned.resultDigest}`))
  t.regex(stdout, /^lesioned: 1800 of 3000 cells of granule, (\d+) of \1 cells of golgi; what is expected is so without lesions$/m)
  t.true(lesioned.result.activeFraction!.measured.mean < 0.5 * intact.result.activeFraction!.measured.mean)
})

const refused: readonly (readonly [parameters: readonly string[], message: RegExp])[] = [
  [['--lesion', 'golgy'], /unknown key "golgy", did you mean "golgi"\?/],
  [['--lesion', 'granule 30'], /^lobule: --lesion: found "granule 30"; allowed: a population and which percentage/],
  [['--lesion', 'golgi', '--lesion', 'golgi 10 %'], /--lesion: found "golgi 10 %" after another lesion of that population/],
  [['--experiment', 'range-of-recall', '--lesion', 'golgi'],
    /populations\.golgi\.lesioned: found 1, in range-of-recall, which .*; allowed: lesions in recall, activity, .*counters/],
  [['--lesion', 'granule 30 %', '--level', 'sdm'],
    /populations\.granule\.lesioned: found 0\.3, at level sdm; allowed: lesions at level circuit/],
]
for (const [parameters, message] of refused) {
  test(`${parameters.join(' ')} is refused with 2 before anything is written`, async (t) => {
    const out = newPath(t)
    const { status, stderr } = await lobule('run', circuitFile, ...parameters, '--out', out)
    t.is(status, 2)
    t.regex(stderr, message)
    t.false(existsSync(out))
  })
}
