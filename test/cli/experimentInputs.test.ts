import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { readExperimentInputs } from '../../src/cli/experimentInputs.js'
import { autoAssociation } from '../../src/experiments/association/autoAssociation.js'
import { clawTemperature } from '../../src/experiments/association/clawTemperature.js'
import { automatonExperiment } from '../../src/experiments/automaton/automatonExperiment.js'
import { communities } from '../../src/experiments/cdam/communities.js'
import { video } from '../../src/experiments/cdam/video.js'
import type { Experiment } from '../../src/experiments/experiment.js'
import { interpret } from '../../src/experiments/interpret/interpret.js'
import { monkeySequence } from '../../src/experiments/monkey/monkeySequence.js'
import { intersections } from '../../src/experiments/paper/intersections.js'
import { learntBeta } from '../../src/experiments/paper/learntBeta.js'
import { temporaryFolder } from '../files/temporaryFolder.js'

const usual = { experiment: 'recall', seed: '1', set: [], expect: [] }
const association = autoAssociation as Experiment

test('an experiment with a circuit takes the shipped one, or the user\'s, with what is set in it', (t) => {
  const { inputs, decisive } = readExperimentInputs(association, usual, undefined)
  t.like(inputs.circuit, { level: 'circuit', document: { name: 'cerebellar-cortex' } })
  t.deepEqual(Object.keys(decisive), ['level', 'circuit'])
  const other = readExperimentInputs(association, { ...usual, level: 'sdm', set: ['memory.claws=5'] },
    'circuits/marr-albus-4-claws.json')
  t.like(other.inputs.circuit, { level: 'sdm', document: { name: 'marr-albus-4-claws', memory: { claws: 5 } } })
  t.notDeepEqual(other.decisive, decisive)
})

const given = (patterns: string) =>
  readExperimentInputs(association, { ...usual, set: [`experiment.patterns=${patterns}`] }, undefined)

test('experiment.patterns names a file, whose bits and grey values decide', (t) => {
  const file = join(temporaryFolder(t), 'two.csv')
  writeFileSync(file, '0,1,1\n1,0,1\n')
  const { inputs, decisive } = given(file)
  t.like(inputs.patterns, { bits: 3, source: file })
  t.true('patterns' in decisive)
  t.is(given('digits').inputs.patterns!.bits, 256)
})

test('experiment.head names a folder with the arrays of a head, which decide', (t) => {
  const folder = temporaryFolder(t)
  const write = (name: string, first: number) =>
    writeFileSync(join(folder, `${name}.csv`), `${first},2\n3,4\n5,6\n7,9\n`)
  write('keys', 1)
  write('values', 1)
  const readHead = () => readExperimentInputs(interpret as Experiment, { ...usual, set: [`experiment.head=${folder}`] }, undefined)
  const { inputs, decisive } = readHead()
  t.deepEqual([...inputs.head!.keys[3]!], [7, 9])
  t.deepEqual(Object.keys(decisive), ['head'])
  write('values', 2)
  t.notDeepEqual(readHead().decisive, decisive)
})

const asked = (set: string[]) =>
  readExperimentInputs(monkeySequence as Experiment, { ...usual, level: 'sdm', set }, undefined)

test('experiment.data names a file with points of a measured curve, which decide', (t) => {
  const file = join(temporaryFolder(t), 'points.csv')
  writeFileSync(file, 'lag,correlation\n1,0.4\n2,0.2\n')
  const { inputs, decisive } = asked([`experiment.data=${file}`])
  t.deepEqual(inputs.lagCurve, { source: file, points: [{ lag: 1, correlation: 0.4 }, { lag: 2, correlation: 0.2 }] })
  t.true('data' in decisive)
  t.is(asked([]).inputs.lagCurve, undefined)
  t.throws(() => asked([`experiment.data=${file}.old`]), { message: /points\.csv\.old: there is no such file or folder$/ })
})

test('experiment.graphs may name JSON files among graphs, which decide by what is in them', (t) => {
  const file = join(temporaryFolder(t), 'pairs.json')
  writeFileSync(file, '{ "vertices": 3, "edges": [[0, 1], [1, 2]] }')
  const { inputs, decisive } = readExperimentInputs(communities as Experiment,
    { ...usual, set: [`experiment.graphs=["karate","${file}"]`] }, undefined)
  t.deepEqual([...inputs.graphs!.keys()], [file])
  t.is(inputs.graphs!.get(file)!.edges.length, 2)
  t.is((decisive as { graphs: string[] }).graphs.length, 1)
})

const withAutomaton = (name: string) => readExperimentInputs(automatonExperiment as Experiment,
  { ...usual, set: [`experiment.automaton=${name}`] }, undefined)

test('experiment.automaton names a JSON file, or the one that ships', (t) => {
  const file = join(temporaryFolder(t), 'lamp.json')
  writeFileSync(file, '{ "states": ["on", "off"], "symbols": ["press"], "transitions": [["on", "press", "off"]] }')
  t.deepEqual(withAutomaton(file).inputs.automaton!.states, ['on', 'off'])
  t.true('automaton' in withAutomaton(file).decisive)
  t.is(withAutomaton('family').inputs.automaton, undefined)
  writeFileSync(file, '{ "states": ["on", "off"], "symbols": ["press"], "transitions": [["on", "pres", "off"]] }')
  t.throws(() => withAutomaton(file), { message: /lamp\.json: transitions\[0\]\[1\]: unknown symbol "pres", did you mean "press"/ })
})

test('the shipped film is no file', (t) => {
  t.is(readExperimentInputs(video as Experiment, usual, undefined).inputs.patterns, undefined)
})

const learnt = (betas: string) =>
  readExperimentInputs(learntBeta as Experiment, { ...usual, set: [`experiment.betas=${betas}`] }, undefined).parameters

test('experiment.betas names a file of learnt values, which are parameters then', (t) => {
  const file = join(temporaryFolder(t), 'betas.txt')
  writeFileSync(file, '12.3\n14.5\n20\n')
  t.like(learnt(file), { betas: [12.3, 14.5, 20] })
  t.deepEqual(learnt(file), learnt('[12.3,14.5,20]'))
  t.throws(() => learnt(`${file}.old`), { message: /betas\.txt\.old: there is no such file or folder$/ })
})

const read = (options: object) =>
  readExperimentInputs(intersections as Experiment, { ...usual, ...options }, undefined)

test('elsewhere patterns are a number', (t) => {
  const { inputs } = readExperimentInputs(clawTemperature as Experiment, { ...usual, level: 'sdm' }, undefined)
  t.is(inputs.patterns, undefined)
  t.like(inputs.circuit, { level: 'sdm', document: { name: 'marr-albus-4-claws' } })
})

test('a level, or a field of a circuit, is refused where no circuit takes part', (t) => {
  t.deepEqual(read({}).inputs, {})
  t.throws(() => read({ level: 'sdm' }), { message: /^--level: no circuit takes part in intersections.*recall,.*image-recall/ })
  t.throws(() => read({ set: ['memory=5'] }), { message: /^--set: found "memory"/ })
})

test('a fault of a circuit is told of the assignment that it lies in, or else of its file', (t) => {
  t.throws(() => readExperimentInputs(association, { ...usual, set: ['memory.claws=0'] }, undefined),
    { message: /^--set memory\.claws=0: memory\.claws/ })
  t.throws(() => readExperimentInputs(association, { ...usual, set: ['memory.bits=4'] }, undefined),
    { message: /cerebellar-cortex\.json: memory\.\w+/ })
})
