import { readFileSync } from 'node:fs'
import test from 'ava'
import { planStudy } from '../../src/cli/planStudy.js'
import { runTrialTask } from '../../src/executors/trials/trialTask.js'
import { betaOfShared } from '../../src/experiments/granule/granuleMeasures.js'
import { expectedBeta } from '../../src/experiments/recall.js'
import { memoryCircuit } from '../../src/circuit/memoryCircuit.js'
import { loadCircuit } from '../../src/files/loadCircuit.js'
import { readStudy, type Study } from '../../src/studies/study.js'
import { codeDimension } from '../../src/theory/designs/codeDimension.js'
import { sparseIntermediateShared } from '../../src/theory/designs/intermediate.js'
import { returnedError } from '../../src/theory/lesionedError.js'
import { thrown } from '../interop/thrown.js'
import { studyJson, studyOf } from '../studies/studyOf.js'

const tabled = {
  ...studyJson, experiment: 'claw-temperature', circuit: undefined, level: undefined, conditions: {}, claims: [], seeds: '2 from 1',
  set: { 'experiment.replicates': 2 },
  measures: { wrong: { table: 'errors', column: 'error', unit: '1', meaning: 'wrong bits' } },
}
const active = { ...tabled, experiment: 'activity', circuit: 'circuits/granular-100k.json', set: {} }

for (const [name, changes, message] of [
  ['noise', { measures: { error: 'errorAfterOne@0.2' } }, /^condition granule=500: measures\.error: noise 0\.2 is not run/],
  ['path', { set: { ...studyJson.set, 'memory.clawz': 3 } }, /^condition granule=500: .*: memory\.clawz: unknown key/],
  ['factor', { set: { ...studyJson.set, 'memory.claws': '{claws}' } }, /^set\.memory\.claws: "\{claws\}" names no factor/],
  ['unit', { set: { ...studyJson.set, resolution: '{granule} mV' } }, /^condition granule=500: .*resolution/],
  ['file', { circuit: 'circuits/none.json' }, /^condition granule=500: circuits\/none\.json: there is no such file/],
  ['circuit', { circuit: undefined }, /^condition granule=500: circuit: missing; allowed: the circuit file of recall/],
  ['replicates', { set: { ...studyJson.set, 'experiment.replicates': 3 } }, /: set\.experiment\.replicates: cannot be set/],
  ['same conditions', { set: { about: 'of {granule}', 'experiment.noise': [0.1] } }, /^conditions: granule=500 and granule=4000 come to/],
  ['shared seeds', tabled, /^condition all: seeds: seed 1 has 2 replicates, of which one is seed 2; allowed: .*"2 from 1 by 2"/],
  ['no circuit', { ...tabled, experiment: 'beta-radius', circuit: 'circuits/sdm-dense.json', set: {} },
    /^condition all: circuit: no circuit takes part in beta-radius/],
  ['level', { ...active, level: 'sdm' }, /^condition all: --level: found "sdm"; allowed: circuit/],
] as const) {
  test(`what does not go together is refused before anything runs: ${name}`, (t) => {
    t.regex(thrown(t, () => planStudy(studyOf({ claims: [], ...changes }))), message)
  })
}

test('random patterns are drawn anew for every seed, and are part of the trial\'s id', (t) => {
  const { frozen: { trials }, taskOf } = planStudy(studyOf({ set: { ...studyJson.set, 'experiment.patterns': 'random' } }))
  const [one, two] = trials.map(taskOf)
  t.true(one!.experiment === 'recall' && two!.experiment === 'recall')
  if (one!.experiment !== 'recall' || two!.experiment !== 'recall') return
  t.notDeepEqual(one!.patterns.patterns[0]!.word, two!.patterns.patterns[0]!.word)
  t.deepEqual(taskOf(trials[0]!), one)
})

test('activity can be studied: its trials have their own seeds and no replicates', async (t) => {
  const set = { 'populations.granule.count': 1000, 'experiment.duration': '20 ms', 'experiment.window': '10 ms' }
  const { frozen: { trials }, taskOf } = planStudy(studyOf({ ...active, set }))
  const [one, two] = await Promise.all(trials.map((trial) => runTrialTask(taskOf(trial), {})))
  t.like(one, { experiment: 'activity', seeds: [1] })
  t.like(two, { experiment: 'activity', seeds: [2] })
})

test('golgi-sets-temperature compares with the closed form of the threshold that inhibition leaves', (t) => {
  const study = readStudy(JSON.parse(readFileSync('scripts/studies/golgi-sets-temperature.json', 'utf8')))
  t.is(planStudy(study).frozen.trials.length, 40)
  const predicted = [5, 6, 7, 8].map((threshold) => {
    const declared = loadCircuit(study.file.circuit!, ['memory.claws=8', `memory.threshold=${threshold}`])
    return Number(expectedBeta(memoryCircuit(declared, 'a test'), { weightPoints: 17, betaWindow: 0.25 }).beta.toFixed(3))
  })
  const [, , fit, equivalence] = study.claims
  t.deepEqual(fit!.kind === 'fit' && fit!.over.map(({ x }) => x), predicted)
  t.is(equivalence!.kind === 'equivalence' && equivalence!.to, predicted[3]!)
})

const shipped = (name: string) => readStudy(JSON.parse(readFileSync(`scripts/studies/${name}.json`, 'utf8')))
const placesOf = (claim: Study['claims'][number] | undefined) =>
  (claim?.kind === 'fit' ? claim.over : []).map(({ condition, x }) => ({ x, number: Number(/\d+/.exec(condition)![0]) }))

test('claws compares with the closed forms of β and of the dimension', (t) => {
  const [beta, dimension] = shipped('claws').claims.map(placesOf)
  t.is(beta!.length + dimension!.length, 12)
  for (const { x, number: claws } of beta!) {
    const design = { bits: 256, ones: 128, claws, threshold: claws }
    t.is(x, Number(betaOfShared(design, (moved) => sparseIntermediateShared(design, 2 * moved)).toFixed(3)))
  }
  for (const { x, number: claws } of dimension!) {
    const design = { bits: 256, ones: 128, claws, threshold: claws }
    t.is(x, Math.round(codeDimension(design, Math.round(40_000 / claws)).dimension))
  }
})

test('sparse-is-better compares with the closed form of one read', (t) => {
  const places = placesOf(shipped('sparse-is-better').claims.at(-1))
  t.is(places.length, 6)
  for (const { x, number: threshold } of places) {
    const design = { kind: 'selected-coordinate' as const, bits: 256, claws: 11, threshold }
    t.is(x, Number(returnedError({ design, locations: 10_000, stored: 500, distance: 26 }).toFixed(4)))
  }
})

for (const name of ['golgi-sets-temperature', 'claws', 'sparse-is-better', 'lesions']) {
  test(`${name} can start at its full size`, (t) => {
    const study = readStudy(JSON.parse(readFileSync(`scripts/studies/${name}.json`, 'utf8')), 'full')
    t.true(planStudy(study).frozen.trials.length > planStudy(shipped(name)).frozen.trials.length)
  })
}
