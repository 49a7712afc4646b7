import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'ava'
import { loadCircuit } from '../../src/files/loadCircuit.js'
import { networkSize } from '../../src/circuit/networkSize.js'
import { sdmBytes } from '../../src/memory/sdm/sdmBytes.js'
import { everyPartFile } from '../laws/everyPart.js'
import { circuitFile, lobule } from './command.js'

const assignments = ['populations.granule.count=4000', 'memory.claws=6']
const set = assignments.flatMap((assignment) => ['--set', assignment])

test('validate says in one line what a valid circuit holds', async (t) => {
  const { status, stdout, stderr } = await lobule('validate', circuitFile, ...set)
  const circuit = loadCircuit(circuitFile, assignments)
  const populations = circuit.populations.length
  const { cells, synapses } = networkSize(circuit)
  t.deepEqual({ status, stderr }, { status: 0, stderr: '' })
  t.is(stdout, `${circuitFile}: valid (${populations} populations, ${cells} cells, ${synapses} synapses)\n`)
})

test('describe shows counts, synapses, memory and the predictions of p and β', async (t) => {
  const held = 'projections.golgiToGranule.homeostasis={"sensor":"parallelToGolgi","targetRate":"1 Hz","epoch":"1 s","gain":0.1}'
  const { status, stdout, stderr } = await lobule('describe', circuitFile, ...set, '--set', held)
  t.deepEqual({ status, stderr }, { status: 0, stderr: '' })
  t.regex(stdout, /^granule +lif +4000 +[\d.]+ kB$/m)
  t.regex(stdout, /^parallelToPurkinje +all-to-all, plastic +1024000 +\d+ ms +[\d.]+ MB$/m)
  t.regex(stdout, /^golgiToGranule +fixed-in-degree, homeostasis +/m)
  t.regex(stdout, /^at level sdm +[\d.]+ MB in place of that, for addresses and counters$/m)
  t.regex(stdout, /^address +256 bits; 6 claws, 6 matches make a granule cell fire$/m)
  t.regex(stdout, /^prediction +p = 0\.01563: 62\.50 granule cells fire for a word$/m)
  t.regex(stdout, /^ +β = 3\.\d+ \(K\/2 = 3\), fitted for distances up to 64 bits, R² = 0\.\d{4}$/m)
})

test('describe says how likely synapses that may fail transmit a spike', async (t) => {
  const { stdout } = await lobule('describe', circuitFile, ...set, '--set', 'projections.mossyToGolgi.releaseProbability=0.4')
  t.regex(stdout, /^mossyToGolgi +[a-z-]+, release 0\.4 /m)
})

test('describe says of populations what else they do', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'lobule-describe-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'every-part.json')
  writeFileSync(file, JSON.stringify(everyPartFile))
  const { stdout } = await lobule('describe', file)
  for (const line of [
    /^swinging +poisson, sinusoid +100 /m, /^stepping +poisson, steps, bursts of 3, jitter +20 /m, /^regular +regular, jitter +10 /m,
    /^granule +lif-conductance, noise, adaptation +100 /m, /^golgi +lif-exponential +10 /m, /^purkinje +lif, noise +4 /m,
  ]) t.regex(stdout, line)
})

test('describe --json prints the same numbers as one JSON value', async (t) => {
  const { status, stdout, stderr } = await lobule('describe', circuitFile, ...set, '--json')
  t.deepEqual({ status, stderr }, { status: 0, stderr: '' })
  const { size, prediction } = JSON.parse(stdout) as {
    size: { cells: number }
    prediction: { activationProbability: number; activeLocations: number; beta: number; halfClaws: number }
  }
  t.is(size.cells, networkSize(loadCircuit(circuitFile, assignments)).cells)
  t.is(prediction.activationProbability, 1 / 64)
  t.is(prediction.activeLocations, 4000 / 64)
  t.is(prediction.halfClaws, 3)
  t.true(prediction.beta > 3 && prediction.beta < 4)
})

test('describe predicts the bytes of a memory of a million hard locations at level sdm', async (t) => {
  const million = ['memory.bits=1000', 'memory.threshold=549', 'populations.granule.count=1000000']
  const { status, stdout } = await lobule(
    'describe', 'circuits/sdm-dense.json', ...million.flatMap((assignment) => ['--set', assignment]), '--json')
  t.is(status, 0)
  const size = { length: 1000, locations: 1_000_000, counterMin: -31, counterMax: 32 }
  t.is((JSON.parse(stdout) as { sdmBytes: number }).sdmBytes, sdmBytes(size))
})

test('a memory whose network would not fit is told to be one for the other levels', async (t) => {
  const large = ['--set', 'populations.golgi.count=300000000']
  const validated = await lobule('validate', circuitFile, ...large)
  t.is(validated.status, 0)
  t.regex(validated.stdout, /; too many for level circuit\)\n$/)
  const described = await lobule('describe', circuitFile, ...large)
  t.is(described.status, 0)
  t.regex(described.stdout, /^ +more than the 4\.3 GB that a network can have: no level circuit$/m)
  const run = await lobule('run', circuitFile, ...large, '--level', 'sdm', '--dry-run')
  t.is(run.status, 0)
  t.regex(run.stdout, /^memory +[\d.]+ MB$/m)
  const refused = await lobule('run', circuitFile, ...large, '--dry-run')
  t.is(refused.status, 2)
  t.regex(refused.stderr, /cerebellar-cortex\.json: populations\.golgi: the network would need/)
})

for (const command of ['validate', 'describe']) {
  test(`${command} of a circuit made faulty exits with 2 and names what was typed and the field`, async (t) => {
    t.deepEqual(await lobule(command, circuitFile, '--set', 'memory.claws=6', '--set', 'memory.threshold=7'), {
      status: 2, stdout: '',
      stderr: `lobule: --set memory.threshold=7: memory.threshold: found 7; `
        + 'allowed: a whole number from 1 to 6 (the number of claws)\n',
    })
  })
}
