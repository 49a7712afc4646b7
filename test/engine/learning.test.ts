import test from 'ava'
import { buildNetwork } from '../../src/circuit/network.js'
import { Engine } from '../../src/engine/engine.js'
import { Learning } from '../../src/engine/learning.js'
import { createReferenceKernels } from '../../src/kernels/referenceKernels.js'
import { boxPlasticity, circuitOf, lif, plasticProjection, projection, relay, type BoxRule } from './tinyCircuit.js'

/** 10 bits, in the middle of their range; LTP +2, LTD −5 within 20 … 50 ticks. */
const box: BoxRule = {
  weightStepQuanta: 1, weightBits: 10, initialSteps: 500, teacher: 'climbing>purkinje', potentiationSteps: 2,
  depressionSteps: 5, windowStartTicks: 20, windowEndTicks: 50,
}

interface Timing {
  /** Ticks at which parallel fibre 0 and 1 reach the two Purkinje cells, and climbing fibre 0 and 1. */
  readonly parallel: readonly [readonly number[], readonly number[]]
  readonly climbing: readonly [readonly number[], readonly number[]]
  readonly gains?: readonly (readonly [tick: number, gain: number])[]
  readonly plasticity?: Partial<BoxRule>
}

/** The weights [parallel fibre 0 → cell 0, 0 → 1, 1 → 0, 1 → 1] after 1000 ticks, less the initial ones. */
function changes({ parallel, climbing, gains = [[0, 1]], plasticity = {} }: Timing): number[] {
  const rule = boxPlasticity({ ...box, ...plasticity })
  const circuit = circuitOf([relay('parallel', 2), relay('climbing', 2), lif('purkinje', 2)], [
    plasticProjection('parallel', 'purkinje', rule, 10),
    projection('climbing', 'purkinje', 30, 10, { kind: 'one-to-one' }),
  ])
  const engine = new Engine(buildNetwork(circuit, 1, createReferenceKernels))
  for (const [tick, gain] of gains) engine.setLearning(tick, 'parallel>purkinje', gain)
  parallel.forEach((ticks, cell) => { for (const tick of ticks) engine.stimulate(tick - 10, 'parallel', [cell]) })
  climbing.forEach((ticks, cell) => { for (const tick of ticks) engine.stimulate(tick - 10, 'climbing', [cell]) })
  engine.advance(1000)
  return [...engine.weights('parallel>purkinje')].map((weight) => weight - rule.initialSteps)
}

test('a parallel-fibre spike alone potentiates its synapses onto every cell', (t) => {
  t.deepEqual(changes({ parallel: [[100], []], climbing: [[], []] }), [2, 2, 0, 0])
  t.deepEqual(changes({ parallel: [[100, 300, 301], [77]], climbing: [[], []] }), [6, 6, 2, 2])
})

const pair = (interval: number): number[] => changes({ parallel: [[300], []], climbing: [[300 + interval], []] })

test('a climbing-fibre spike depresses, at its own cell only, what came 20 to 50 ticks before, both included', (t) => {
  for (const inside of [20, 21, 35, 49, 50]) t.deepEqual(pair(inside), [-3, 2, 0, 0], `${inside} ticks`)
  for (const outside of [-30, -1, 0, 1, 19, 51, 52, 400]) t.deepEqual(pair(outside), [2, 2, 0, 0], `${outside} ticks`)
})

test('a window from 0 ticks on includes parallel fibres that arrive together with the climbing fibre', (t) => {
  const plasticity = { windowStartTicks: 0, windowEndTicks: 0 }
  t.deepEqual(changes({ parallel: [[300], []], climbing: [[300], []], plasticity }), [-3, 2, 0, 0])
  t.deepEqual(changes({ parallel: [[300], []], climbing: [[301], []], plasticity }), [2, 2, 0, 0])
})

test('each parallel-fibre spike in the window counts, and each climbing-fibre spike', (t) => {
  t.deepEqual(changes({ parallel: [[300, 305, 310, 340], [290]], climbing: [[331], [340]] }),
    [8 - 15, 8 - 15, 2 - 5, 2 - 5])
  t.deepEqual(changes({ parallel: [[300], []], climbing: [[320, 335, 350, 351], [350]] }), [2 - 15, 2 - 5, 0, 0])
})

test('with gain 0 nothing changes, and a volley that arrives then is not eligible later', (t) => {
  const gains = [[0, 0], [310, 1]] as const
  t.deepEqual(changes({ parallel: [[300], [320]], climbing: [[340], []], gains }), [0, 0, -3, 2])
  t.deepEqual(changes({ parallel: [[300], []], climbing: [[340], []], gains: [[0, 1], [320, 0]] }), [2, 2, 0, 0])
  t.deepEqual(changes({ parallel: [[300], []], climbing: [[340], []], gains: [] }), [0, 0, 0, 0])
})

test('a gain from a tick on holds at that tick, before its volleys arrive', (t) => {
  t.deepEqual(changes({ parallel: [[300], []], climbing: [[], []], gains: [[300, 1]] }), [2, 2, 0, 0])
  t.deepEqual(changes({ parallel: [[300], []], climbing: [[], []], gains: [[0, 1], [300, 0]] }), [0, 0, 0, 0])
  t.deepEqual(changes({ parallel: [[300], []], climbing: [[], []], gains: [[300, 1], [300, 3]] }), [6, 6, 0, 0])
})

test('a gain multiplies both steps; −1 takes back what 1 did', (t) => {
  const timing = { parallel: [[300], [310]], climbing: [[335], []] } as const
  t.deepEqual(changes(timing), [-3, 2, -3, 2])
  t.deepEqual(changes({ ...timing, gains: [[0, 3]] }), [-9, 6, -9, 6])
  t.deepEqual(changes({ ...timing, gains: [[0, -1]] }), [3, -2, 3, -2])
})

const near = (initialSteps: number, timing: Omit<Timing, 'plasticity'>): number[] =>
  changes({ ...timing, plasticity: { weightBits: 6, initialSteps } })

test('weights saturate at 0 and at 2^bits − 1, step by step', (t) => {
  t.deepEqual(near(62, { parallel: [[100, 200], []], climbing: [[], []] }), [1, 1, 0, 0])
  t.deepEqual(near(62, { parallel: [[100], []], climbing: [[130], []] }), [63 - 5 - 62, 1, 0, 0])
  t.deepEqual(near(4, { parallel: [[100, 101], []], climbing: [[130], []] }), [-4, 4, 0, 0])
  t.deepEqual(near(0, { parallel: [[100], []], climbing: [[130], [130]], gains: [[0, -1]] }), [5, 5, 0, 0])
})

test('steps beyond 16 bits saturate instead of wrapping around', (t) => {
  const plasticity = { potentiationSteps: 1000, depressionSteps: 1000, weightBits: 15, initialSteps: 16_000 }
  const timing = { parallel: [[300], []], climbing: [[330], []] } as const
  t.deepEqual(changes({ ...timing, gains: [[0, 66]], plasticity }), [-16_000, 16_767, 0, 0])
  t.deepEqual(changes({ ...timing, gains: [[0, -66]], plasticity }), [16_767, -16_000, 0, 0])
})

test('two plastic projections learn each with its own climbing fibres and gain', (t) => {
  const other = boxPlasticity({ ...box, teacher: 'second>purkinje' })
  const circuit = circuitOf([relay('parallel'), relay('climbing'), relay('second'), lif('purkinje')], [
    plasticProjection('parallel', 'purkinje', boxPlasticity(box)),
    projection('climbing', 'purkinje', 30, 10, { kind: 'one-to-one' }),
    { ...plasticProjection('parallel', 'purkinje', other), name: 'other' },
    projection('second', 'purkinje', 30, 10, { kind: 'one-to-one' }),
  ])
  const engine = new Engine(buildNetwork(circuit, 1, createReferenceKernels))
  engine.setLearning(0, 'parallel>purkinje', 1)
  engine.setLearning(0, 'other', 10)
  engine.stimulate(0, 'parallel', [0])
  engine.stimulate(30, 'second', [0])
  engine.advance(100)
  t.deepEqual([...engine.weights('parallel>purkinje')], [502])
  t.deepEqual([...engine.weights('other')], [500 + 20 - 50])
})

test('learning starts with the initial weights and a gain of 0', (t) => {
  const circuit = circuitOf([relay('parallel', 2), relay('climbing', 3), lif('purkinje', 3)], [
    plasticProjection('parallel', 'purkinje', boxPlasticity(box)),
    projection('climbing', 'purkinje', 30, 10, { kind: 'one-to-one' }),
  ])
  const network = buildNetwork(circuit, 1, createReferenceKernels)
  const plastic = network.connections[0]!
  t.is(plastic.kind, 'plastic')
  if (plastic.kind !== 'plastic') return
  plastic.rows.fill(7)
  const learning = new Learning(network)
  learning.arrive(0, Uint32Array.of(1), 5)
  t.deepEqual([...plastic.rows], Array<number>(6).fill(500))
  learning.setGain(0, 1)
  learning.arrive(0, Uint32Array.of(1), 6)
  learning.teach(1, Uint32Array.of(0, 2), 40)
  t.deepEqual([...plastic.rows], [500, 500, 500, 497, 502, 497])
})
