import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import test from 'ava'
import { experiments } from '../../src/cli/experiments.js'
import { checkPath, planRun } from '../../src/cli/planRun.js'
import { temporaryFolder } from '../files/temporaryFolder.js'
import { thrown } from '../interop/thrown.js'
import { circuitFile, lobule, newPath, small } from './command.js'

const none = { experiment: 'recall', level: 'circuit', seed: '1', set: [], expect: [] }
const onCircuits = experiments.filter(({ runsOnCircuit }) => runsOnCircuit).map(({ name }) => name).join(', ')

/** Faults as the whole command meets them: what is wrong, the parameters after `run`, and the message. */
const faults: readonly (readonly [about: string, parameters: readonly string[], message: RegExp])[] = [
  ['a missing file', ['nowhere.json'], /nowhere\.json: there is no such file or folder/],
  ['a wrong unit', [circuitFile, '--set', 'populations.granule.membraneTimeConstant=10 Hz'],
    /--set populations\.granule\.membraneTimeConstant=10 Hz: populations\.granule\.membraneTimeConstant: found "10 Hz".* allowed: a time, .*/],
  ['a negative count', [circuitFile, '--set', 'populations.granule.count=-5'],
    /--set populations\.granule\.count=-5: populations\.granule\.count: found -5; allowed: a whole number from 1 to .*/],
  ['an unknown population', [circuitFile, '--set', 'projections.mossyToGranule.from=mosy'],
    /--set projections\.mossyToGranule\.from=mosy: projections\.mossyToGranule\.from: .*"mosy", did you mean "mossy"\?; allowed: mossy, .*/],
  ['a threshold above the claws', [circuitFile, '--set', 'memory.claws=10', '--set', 'memory.threshold=11'],
    /--set memory\.threshold=11: memory\.threshold: found 11; allowed: a whole number from 1 to 10 .*/],
  ['patterns of the wrong length', [circuitFile, '--set', 'memory.bits=128'],
    /data\/digits\.csv: found patterns of 256 bits; allowed: 128 bits, the circuit's memory\.bits .*/],
  ['an unknown level', [circuitFile, '--level', 'sdn'],
    /--level: found "sdn", did you mean "sdm"\?; allowed: circuit, sdm, attention/],
  ['an unknown experiment', [circuitFile, '--experiment', 'recal'],
    new RegExp(`--experiment: found "recal", did you mean "recall"\\?; allowed: ${onCircuits}`)],
  ['a bad seed', [circuitFile, '--seed', '-1'], /--seed: found "-1"; allowed: a whole number from 0 to 2\^53 − 1/],
]
for (const [about, parameters, message] of faults) {
  test(`${about}: exit code 2, one message that says what is there and what is allowed, nothing written`, async (t) => {
    const out = newPath(t)
    const { status, stdout, stderr } = await lobule('run', ...parameters, '--out', out)
    t.deepEqual({ status, stdout }, { status: 2, stdout: '' })
    t.regex(stderr, new RegExp(`^lobule: (?:circuits/)?${message.source}\n$`))
    t.deepEqual(readdirSync(dirname(out)), [])
  })
}

test('broken JSON: exit code 2, one message with line and column, nothing written', async (t) => {
  const file = join(temporaryFolder(t), 'broken.json')
  const out = newPath(t)
  writeFileSync(file, '{\n  "name": "broken",\n  oops\n}\n')
  t.deepEqual(await lobule('run', file, '--out', out), {
    status: 2, stdout: '',
    stderr: `lobule: ${file}: line 3, column 3: not JSON: found oops; allowed: a name in double quotes\n`,
  })
  t.deepEqual(readdirSync(dirname(out)), [])
})

test('a folder with other files in it: exit code 2, one message, and they stay alone', async (t) => {
  const out = newPath(t, 'diary')
  mkdirSync(out)
  writeFileSync(join(out, 'monday.txt'), 'dear diary')
  const { status, stdout, stderr } = await lobule('run', circuitFile, '--out', out)
  t.deepEqual({ status, stdout }, { status: 2, stdout: '' })
  t.regex(stderr, /^lobule: .*diary: the folder is not empty and holds no run; allowed: .*\n$/)
  t.deepEqual([readdirSync(dirname(out)), readdirSync(out)], [['diary'], ['monday.txt']])
})

/** More faults, at the door that the command takes: the changed options and the message. */
const more: readonly (readonly [options: Partial<Parameters<typeof planRun>[1]>, message: RegExp])[] = [
  [{ seed: '' }, /^--seed: found ""; /],
  [{ seed: '1.5' }, /^--seed: found "1\.5"; /],
  [{ seed: '1e3' }, /^--seed: found "1e3"; /],
  [{ seed: '9007199254740992' }, /^--seed: found "9007199254740992"; /],
  [{ seed: '9007199254740991', set: ['experiment.replicates=2'] }, /^--seed: found 9007199254740991, and 2 replicates/],
  [{ seed: '9007199254740991' }, /^--seed: found 9007199254740991, and 10 replicates .*; allowed: at most 2\^53 − 10$/],
  [{ level: 'toString' }, /^--level: found "toString"; allowed: circuit, sdm, attention$/],
  [{ set: ['memory.claws'] }, /^--set memory\.claws: no path and value; allowed: path=value/],
  [{ set: ['granule.count=5'] }, /^--set granule\.count=5: .*unknown key "granule"/],
  [{ set: ['memory.bit=128'] }, /memory\.bit: unknown key "bit", did you mean "bits"\?/],
  [{ set: ['experiment.nois=[0]'] }, /experiment\.nois: unknown key "nois", did you mean "noise"\?/],
  [{ set: ['experiment.noise=0.1'] }, /experiment\.noise: found 0\.1; allowed: /],
  [{ set: ['experiment=5'] }, /experiment: found 5; allowed: /],
  [{ set: ['output.spikes=xml'] }, /output\.spikes: found "xml"; allowed: "parquet", "csv", "both", "none"$/],
  [{ set: ['output.figure=false'] }, /output\.figure: unknown key "figure", did you mean "figures"\?/],
  [{ set: ['experiment.patternCount=41'] },
    /^data\/digits\.csv: experiment\.patternCount: found 41; allowed: 1 to 40, the number of patterns there$/],
  [{ set: ['experiment.patterns=nowhere.csv'] }, /^nowhere\.csv: there is no such file or folder$/],
  [{ expect: ['beta <= 1', 'beta < 1'] }, /^--expect "beta < 1": cannot be read; /],
  [{ expect: ['errorSettled@0.12 <= 1'] }, /^--expect "errorSettled@0\.12 <= 1": noise 0\.12 is not run; allowed: /],
  [{ expect: ['activeFraction <= 1'], level: 'attention' }, /level attention has no active fraction; allowed: /],
]
for (const [options, message] of more) {
  test(`${JSON.stringify(options)} is refused before anything runs`, (t) => {
    t.regex(thrown(t, () => planRun(circuitFile, { ...none, ...options })), message)
  })
}

test('an experiment that takes no circuit is refused with those that do', (t) => {
  t.is(thrown(t, () => planRun(circuitFile, { ...none, experiment: 'weights' })),
    `--experiment: "weights" runs on no circuit file; allowed: ${onCircuits}; or: lobule run weights`)
})

test('a misspelt experiment in place of a circuit file is told from a missing file', (t) => {
  t.is(thrown(t, () => checkPath('intersectoins')),
    'intersectoins: there is no such circuit file or experiment, did you mean "intersections"?')
  t.is(thrown(t, () => planRun('nowhere.json', none)), 'nowhere.json: there is no such file or folder')
})

test('a circuit that would not fit into memory is refused with the size that it would need', (t) => {
  const set = ['populations.granule.count=50000000']
  t.regex(thrown(t, () => planRun(circuitFile, { ...none, set })), /would need \d+(?:\.\d+)? [GT]B/)
})

test('--dry-run says what would be done, with the identity that the run will have, and writes nothing', async (t) => {
  const out = newPath(t)
  const { status, stdout, stderr } = await lobule('run', circuitFile, ...small, '--out', out, '--dry-run')
  t.deepEqual({ status, stderr }, { status: 0, stderr: '' })
  t.deepEqual(readdirSync(dirname(out)), [])
  const { identityDigest } = planRun(circuitFile, { ...none, set: small.filter((part) => part !== '--set') })
  t.regex(stdout, /^would run recall in cerebellar-cortex, level circuit, seeds 1 to 2\n/)
  t.true(stdout.includes(`\nidentity       ${identityDigest}\n`))
  t.true(stdout.endsWith('nothing was run or written\n'))
})

test('run folders are named by experiment, level and seed unless stated', (t) => {
  t.is(planRun(circuitFile, none).out, 'runs/recall-seed-1')
  t.is(planRun(circuitFile, { ...none, level: 'sdm', seed: '7' }).out, 'runs/recall-sdm-seed-7')
})
