import { readFileSync } from 'node:fs'
import test from 'ava'
import { planRun } from '../../../src/cli/planRun.js'
import { defaultState, type LabState } from '../../../src/lab/state/labState.js'
import { readMemoryCircuit } from '../../../src/lab/session/readMemoryCircuit.js'
import { addressOfState, stateOfAddress } from '../../../src/lab/state/stateAddress.js'
import { stateOfRun } from '../../../src/lab/state/stateOfRun.js'
import { StateReading } from '../../../src/lab/state/stateReading.js'
import { shippedPatterns } from '../../../src/lab/state/shippedFiles.js'
import { circuitIdentity } from '../../../src/experiments/recallIdentity.js'
import { wordToBits } from '../../../src/words/word.js'
import { shippedHere } from '../shippedHere.js'

const circuitFile = 'circuits/cerebellar-cortex.json'

/** The run of a command line, and the state that repeats it. */
function run(set: readonly string[], options: { level?: string; seed?: string } = {}) {
  const plan = planRun(circuitFile, { seed: '1', set, expect: [], ...options })
  const { level, seed, parameters, patterns } = plan.setting
  const state = stateOfRun(
    { path: 'runs/x/circuit.json', document: plan.document as never, level, seed, parameters, patterns }, shippedHere)
  return { plan, state }
}

test('the main job is the first state of the lab but for its number of seeds', (t) => {
  t.deepEqual(run([]).state, { ...defaultState, replicates: 10 })
})

test('lesions are said by the lesions of the state, at level circuit', (t) => {
  const { state } = run(['populations.granule.lesioned=0.3', 'populations.golgi.lesioned=1'])
  t.deepEqual(state, { ...defaultState, replicates: 10, lesions: { granule: 0.3, golgi: 1 } })
})

test('what sliders and fields can say is said by them', (t) => {
  const { state } = run(
    ['presentation.jitter=0.5 ms', 'memory.claws=5', 'experiment.patternCount=4', 'experiment.replicates=3'],
    { level: 'sdm', seed: '7' })
  t.deepEqual(state, {
    ...defaultState, level: 'sdm', seed: 7, replicates: 3, settings: { claws: 5, jitter: 0.5 },
    stored: defaultState.stored.slice(0, 4),
  } satisfies LabState)
})

for (const [about, set, options] of [
  ['as it ships', [], {}],
  ['with sliders and a level', ['presentation.jitter=0.5 ms', 'experiment.patternCount=12'], { level: 'sdm', seed: '3' }],
  ['with a field that no slider has', ['projections.golgiToGranule.delay=2 ms', 'experiment.noise=[0,0.1]'], {}],
  ['with patterns of a file', ['experiment.patterns=data/digits.csv', 'experiment.patternCount=5'], {}],
] as const) {
  test(`the lab's run is that run: ${about}`, (t) => {
    const { plan, state } = run(set, options)
    const read = stateOfAddress(addressOfState(state))
    t.deepEqual(read, { state, refused: [] })
    const reading = new StateReading(read.state, shippedHere, shippedPatterns(shippedHere), plan.setting.patterns.bits)
    const { request, text, stored } = reading
    const { circuit, parameters } = readMemoryCircuit(text, request.circuitPath, request.assignments)
    t.deepEqual(circuitIdentity(circuit), circuitIdentity(plan.setting.circuit))
    const { patterns: _, patternCount: __, ...rest } = plan.setting.parameters
    t.like(parameters, rest)
    t.deepEqual([request.level, request.seed], [plan.setting.level, plan.setting.seed])
    t.deepEqual(stored.map(({ bits }) => [...bits]), plan.setting.patterns.patterns.map(({ word }) => [...wordToBits(word)]))
  })
}

test('patterns that do not ship go by their bits, under names that an address takes', (t) => {
  const { plan: { setting }, state } = run(['experiment.patterns=random', 'experiment.patternCount=2'])
  const named = setting.patterns.patterns.map((pattern, index) => ({ ...pattern, name: `é: ${index}` }))
  const again = stateOfRun({
    path: 'c', document: JSON.parse(readFileSync(circuitFile, 'utf8')), level: 'circuit', seed: 1,
    parameters: setting.parameters, patterns: { ...setting.patterns, patterns: named },
  }, shippedHere)
  t.deepEqual(again.stored.map(({ name }) => name), ['-- 0', '-- 1'])
  t.deepEqual(again.stored.map(({ hex }) => hex), state.stored.map(({ hex }) => hex))
  t.deepEqual(stateOfAddress(addressOfState(again)).refused, [])
})
