import { readdirSync } from 'node:fs'
import test from 'ava'
import { lobule } from './command.js'

const circuits = readdirSync('circuits').filter((name) => /^(?!.*\.schema\.).*\.json$/.test(name)).sort()
  .map((name) => `circuits/${name}`)

test('list names experiments, their parameters with defaults, and every shipped circuit, a line each', async (t) => {
  const { status, stdout, stderr } = await lobule('list')
  t.deepEqual({ status, stderr }, { status: 0, stderr: '' })
  const lines = stdout.split('\n')
  for (const name of ['recall', 'hopfield', 'gpt2-beta', 'experiment.patternCount', 'experiment.measuredLocations', ...circuits]) {
    t.is(lines.filter((line) => line.trimStart().startsWith(`${name} `)).length, 1, name)
  }
  t.regex(stdout, /experiment\.readsMax .*; default 10\n/)
  t.notRegex(stdout, /undefined|null|see there/)
  t.deepEqual(lines.filter((line) => line.includes('--lesion')).map((line) => line.split(':')[0]),
    ['recall', 'activity', 'claw-temperature', 'weight-models', 'counters'])
})

test('list --json prints the same as one JSON value', async (t) => {
  const { status, stdout, stderr } = await lobule('list', '--json')
  t.deepEqual({ status, stderr }, { status: 0, stderr: '' })
  const list = JSON.parse(stdout) as {
    experiments: { name: string; about: string; parameters: { name: string; default?: string; about: string }[] }[]
    circuits: { path: string; about: string }[]
  }
  t.deepEqual(list.circuits.map(({ path }) => path), circuits)
  t.true(['recall', 'intersections', 'gpt2-beta'].every((name) => list.experiments.some((listed) => listed.name === name)))
  const { parameters } = list.experiments[0]!
  t.is(parameters.find(({ name }) => name === 'experiment.replicates')?.default, '10')
  t.true(list.experiments.flatMap((listed) => listed.parameters).every(({ about }) => about.length > 0))
})
