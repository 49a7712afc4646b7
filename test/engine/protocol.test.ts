import test from 'ava'
import { from, lastValueFrom, map, toArray } from 'rxjs'
import { buildNetwork } from '../../src/circuit/network.js'
import { everyNth, session, type Block, type TrialNumber } from '../../src/engine/protocol.js'
import { simulate } from '../../src/engine/simulate.js'
import { boxPlasticity, circuitOf, lif, plasticProjection, projection, relay } from './tinyCircuit.js'

const rule = boxPlasticity({
  weightStepQuanta: 65536, weightBits: 6, initialSteps: 20, teacher: 'olive>cell', potentiationSteps: 1,
  depressionSteps: 2, windowStartTicks: 0, windowEndTicks: 300,
})

const circuit = circuitOf([relay('mossy', 3), relay('olive'), lif('cell'), lif('other')], [
  plasticProjection('mossy', 'cell', rule), projection('olive', 'cell', 1, 10, { kind: 'one-to-one' }),
  projection('mossy', 'other', 1),
])

const tone = { name: 'CS', population: 'mossy', cells: [0, 2], atMs: 5, volleys: 3, everyMs: 2.5 }
const puff = { name: 'US', population: 'olive', atMs: 20 }
const block: Block = { name: 'training', trials: 2, trialMs: 50, stimuli: [tone, puff] }

const shown = (blocks: readonly Block[], startMs?: number) => session(circuit, 1, blocks, startMs).stimuli
  .map(({ timeMs, population, cells }) => `${Math.round(timeMs * 10) / 10} ${population} ${Array.from(cells).join()}`)

test('trials follow one another, each with its trains at their times within it', (t) => {
  const trial = ['5 mossy 0,2', '7.5 mossy 0,2', '10 mossy 0,2', '20 olive 0']
  const next = ['55 mossy 0,2', '57.5 mossy 0,2', '60 mossy 0,2', '70 olive 0']
  t.deepEqual(shown([block]), [...trial, ...next])
  t.is(session(circuit, 1, [block]).untilMs, 100)
})

test('blocks follow one another from a time on; trials know their number, their block and their ticks', (t) => {
  const { trials, untilMs } = session(circuit, 1, [block, { ...block, name: 'probe', trials: 1, trialMs: 30 }], 1000)
  t.deepEqual(trials, [
    { trial: 0, inBlock: 0, block: 'training', startTick: 10_000, endTick: 10_500 },
    { trial: 1, inBlock: 1, block: 'training', startTick: 10_500, endTick: 11_000 },
    { trial: 2, inBlock: 0, block: 'probe', startTick: 11_000, endTick: 11_300 },
  ])
  t.is(untilMs, 1130)
})

test('a stimulus may be shown in every n-th trial, or where a function of the trial says so', (t) => {
  const many = { ...block, trials: 7 }
  t.deepEqual(shown([{ ...many, stimuli: [{ ...puff, when: everyNth(3) }] }]),
    ['20 olive 0', '170 olive 0', '320 olive 0'])
  t.deepEqual(shown([{ ...many, stimuli: [{ ...puff, when: everyNth(4, 2) }] }]), ['120 olive 0', '320 olive 0'])
  const last = { ...puff, when: ({ trial, inBlock }: TrialNumber) => trial === 3 && inBlock === 1 }
  t.deepEqual(shown([block, { ...block, stimuli: [last] }]).slice(8), ['170 olive 0'])
})

const mixed: Block = {
  ...block, trials: 1000, stimuli: [tone, puff, { population: 'mossy', cells: [1], atMs: 0 }], kinds: [
    { name: 'paired', share: 0.8, shows: ['CS', 'US'] }, { name: 'CS alone', share: 0.15, shows: ['CS'] },
    { name: 'US alone', share: 0.05, shows: ['US'] }, { name: 'nothing', share: 0, shows: [] },
  ],
}

test('kinds of trials come in their shares and show their stimuli, those without a name in all', (t) => {
  const { trials, stimuli } = session(circuit, 1, [mixed])
  const count = (kind: string) => trials.filter((trial) => trial.kind === kind).length
  const [paired, tones, puffs] = ['paired', 'CS alone', 'US alone'].map(count) as [number, number, number]
  t.true(Math.abs(paired - 800) < 40 && Math.abs(tones - 150) < 35 && Math.abs(puffs - 50) < 25)
  t.is(paired + tones + puffs, 1000)
  t.is(stimuli.filter(({ population }) => population === 'olive').length, paired + puffs)
  t.is(stimuli.filter(({ population }) => population === 'mossy').length, 3 * (paired + tones) + 1000)
})

const kinds = (seed: number, blocks: Block[]): string => session(circuit, seed, blocks).trials
  .filter(({ block: name }) => name === 'training').map(({ kind }) => kind).join()

test('the draws of a block depend on seed and name alone, and go on where a block of that name comes again', (t) => {
  t.is(kinds(1, [{ ...mixed, name: 'before' }, mixed]), kinds(1, [mixed]))
  t.is(kinds(1, [{ ...mixed, trials: 400 }, { ...mixed, trials: 600 }]), kinds(1, [mixed]))
  t.not(kinds(2, [mixed]), kinds(1, [mixed]))
})

test('learning gains change where a block begins, and membranes are reset where a trial does', (t) => {
  const learning = { 'mossy>cell': 1 }
  const { interventions } = session(circuit, 1, [{ ...block, learning }, { ...block, resets: true }])
  t.deepEqual(interventions, [
    { timeMs: 0, learning: { projection: 'mossy>cell', gain: 1 } },
    ...[100, 150].flatMap((timeMs) => ['cell', 'other'].map((population) => ({ timeMs, reset: { population } }))),
  ])
})

test('a session runs: paired trials weaken the synapses of the tone, and resets keep what was learnt', async (t) => {
  const network = buildNetwork(circuit, 1)
  const blocks = [{ ...block, learning: { 'mossy>cell': 1 } },
    { ...block, name: 'probe', stimuli: [tone], learning: { 'mossy>cell': 0 }, resets: true }]
  const { stimuli, interventions, untilMs } = session(circuit, 1, blocks)
  const run = simulate(network, { stimuli: from(stimuli), interventions: from(interventions), untilMs })
  await lastValueFrom(run.pipe(map(({ tick }) => tick), toArray()))
  const [plastic] = network.connections
  t.deepEqual(plastic?.kind === 'plastic' && [...plastic.rows], [14, 20, 14])
})

test('what the circuit does not have is refused', (t) => {
  const refused = (change: Partial<Block>) => t.throws(() => session(circuit, 1, [{ ...block, ...change }]))!.message
  t.is(refused({ stimuli: [{ ...puff, cells: [1] }] }), 'stimulus.cells: found 1; allowed: the cells 0 to 0 of "olive"')
  t.regex(refused({ learning: { 'olive>cell': 1 } }), /"olive>cell" is no plastic projection/)
})
