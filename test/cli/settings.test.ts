import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { experimentIn, readPatternsFor, readSettings } from '../../src/cli/settings.js'
import { memoryCircuit } from '../../src/circuit/memoryCircuit.js'
import { readRecallParameters } from '../../src/experiments/recallParameters.js'
import { temporaryFolder } from '../files/temporaryFolder.js'
import { thrown } from '../interop/thrown.js'
import { circuitFile } from './command.js'

const readRecall = (file: string, assignments: readonly string[]) => readSettings(file, assignments, readRecallParameters)
const patternsFor = ({ circuit, parameters }: ReturnType<typeof readRecall>, seed: number) =>
  readPatternsFor(memoryCircuit(circuit, 'a test'), parameters, seed)

test('without assignments a circuit file gives the defaults of experiment and output', (t) => {
  const { parameters, output, document } = readRecall(circuitFile, [])
  t.is(parameters.replicates, 10)
  t.deepEqual(output, { spikes: 'both', figures: true })
  t.false('experiment' in document || 'output' in document || '$schema' in document)
})

test('the document read again gives the same settings', (t) => {
  const file = join(temporaryFolder(t), 'again.json')
  const settings = readRecall(circuitFile, [
    'memory.claws=6', 'experiment.replicates=3', 'output.spikes=none', 'populations.purkinje.about=changed',
  ])
  writeFileSync(file, JSON.stringify(settings.document))
  t.deepEqual(readRecall(file, []), settings)
})

test('a later assignment wins over an earlier one, and both over the file', (t) => {
  const { circuit } = readRecall(circuitFile, ['populations.granule.count=4000', 'populations.granule.count=5000'])
  t.is(circuit.populations.find(({ name }) => name === 'granule')?.count, 5000)
})

/** The labels of the patterns that a run with these assignments stores. */
const labels = (...assignments: string[]): string[] =>
  patternsFor(readRecall(circuitFile, assignments), 1).patterns.map(({ label }) => label)

test('ten digits, one of each label, are the default; all 40 can be asked for; of a file all are taken', (t) => {
  t.deepEqual(labels(), [...'0123456789'])
  t.deepEqual(labels('experiment.patternCount=40'), [...'0123456789'.repeat(4)])
  t.is(labels('experiment.patterns=data/digits.csv').length, 40)
})

test('random patterns have the circuit\'s length and follow the seed', (t) => {
  const settings = readRecall(circuitFile, ['experiment.patterns=random', 'experiment.patternCount=3'])
  const first = patternsFor(settings, 1)
  t.deepEqual([first.bits, first.patterns.length], [256, 3])
  t.deepEqual(patternsFor(settings, 1), first)
  t.notDeepEqual(patternsFor(settings, 2), first)
})

test('a file that is no circuit, or no object, is named with what was found', (t) => {
  const file = join(temporaryFolder(t), 'list.json')
  for (const content of ['[]', 'null', '5', '"text"']) {
    writeFileSync(file, content)
    t.is(thrown(t, () => readRecall(file, [])),
      `${file}: found no JSON object; allowed: a circuit, see circuits/README.md`)
  }
  writeFileSync(file, '{"name":"x","experiment":7}')
  t.regex(thrown(t, () => readRecall(file, [])), /list\.json: \w+: /)
})

test('a file may name the experiment that its settings are for; that name is no parameter', (t) => {
  const file = join(temporaryFolder(t), 'named.json')
  t.is(experimentIn(circuitFile), undefined)
  const { document } = readRecall(circuitFile, ['experiment.name=recall', 'experiment.replicates=3'])
  writeFileSync(file, JSON.stringify(document))
  t.is(experimentIn(file), 'recall')
  t.is(readRecall(file, []).parameters.replicates, 3)
})
