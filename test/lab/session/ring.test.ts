import { readFileSync } from 'node:fs'
import test, { type ExecutionContext } from 'ava'
import { zeroCrossing } from '../../../src/analysis/correlationByDistance.js'
import { override } from '../../../src/circuit/override.js'
import { readShape } from '../../../src/circuit/shape.js'
import { graphLevels } from '../../../src/experiments/cdam/graphLevels.js'
import { placeOf } from '../../../src/experiments/cdam/levelPlaces.js'
import { levelStates } from '../../../src/experiments/cdam/levelStates.js'
import { rangeOfRecall } from '../../../src/experiments/cdam/rangeOfRecall.js'
import { settleInSpikes, settleRing } from '../../../src/lab/session/ring.js'
import type { RingReply, RingSetting } from '../../../src/lab/session/messages.js'
import { defaultState, type LabState } from '../../../src/lab/state/labState.js'
import { ringCommandLine } from '../../../src/lab/state/commandLine.js'
import { documentOf, shippedPatterns } from '../../../src/lab/state/shippedFiles.js'
import { StateReading } from '../../../src/lab/state/stateReading.js'
import { graphNamed } from '../../../src/memory/graph/namedGraphs.js'
import { lobule, newPath } from '../../cli/command.js'
import { shippedHere } from '../shippedHere.js'

const shipped = shippedPatterns(shippedHere)
const small = { ...defaultState, settings: { granuleCells: 20_000 } }
const ringOf = (patch: Partial<LabState>): RingSetting =>
  new StateReading({ ...small, ...patch }, shippedHere, shipped, 256).ring!
const random = { ringOf: 'random', ringSize: 12, a: 0.5, h: 0.5, ringStart: 5 } as const
const argmax = (values: Float32Array) => values.indexOf(Math.max(...values))

const of = <Kind extends RingReply['kind']>(replies: readonly RingReply[], kind: Kind) =>
  replies.filter((reply): reply is Extract<RingReply, { readonly kind: Kind }> => reply.kind === kind)
const curvesOf = (replies: readonly RingReply[]) => of(replies, 'compared').filter(({ curve }) => curve)

test('at every level the curve of random words is, number for number, that of the library for the same setting', (t) => {
  const setting = ringOf(random)
  const replies = [...settleRing(setting)]
  const given = readShape(rangeOfRecall.parameters, setting.parameters, 'experiment')
  const { experiment: _, output: __, $schema: ___, ...declared } = JSON.parse(setting.circuit.text) as Record<string, unknown>
  const circuit = setting.circuit.assignments.reduce<unknown>(override, declared) as object
  const graph = graphNamed('ring:12')
  for (const { level, memory } of graphLevels(given, { document: circuit, level: 'circuit' })) {
    const place = { name: level, open: placeOf(level, memory).open }
    const { curve, states } = levelStates(place, { ...given, graph, a: 0.5, h: 0.5 }, setting.seed)
    const found = curvesOf(replies).find((one) => one.level === level)!
    t.deepEqual(found.curve, curve.map(({ distance, mean }) => ({ distance, mean })), level)
    t.is(found.crossing, zeroCrossing(curve))
    const settled = of(replies, 'settled').find((one) => one.level === level)!
    t.deepEqual(settled.states.at(-1), Float32Array.from(states[5]!), `${level}: the start that is followed is one of those`)
  }
  t.is(curvesOf(replies).length, 3)
})

test('the command line that the lab gives for a ring has the same curves at every level', async (t) => {
  t.timeout(120_000)
  const state = { ...small, ...random }
  const curves = curvesOf([...settleRing(ringOf(random))])
  const command = ringCommandLine(state, documentOf(shippedHere.circuits[state.circuit]!))!
  const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].slice(1).map(([, quoted, plain]) => quoted ?? plain!)
  const { stdout, stderr } = await lobule(...words, '--json', '--quiet', '--out', newPath(t))
  t.is(stderr, '')
  const { result } = JSON.parse(stdout) as { result: { tables: { name: string; rows: Record<string, unknown>[] }[] } }
  const { rows } = result.tables.find(({ name }) => name === 'level-curves')!
  for (const { level, curve } of curves) {
    t.deepEqual(rows.filter((row) => row['level'] === level).map(({ distance, correlation }) => ({ distance, mean: correlation })),
      curve as never, level)
  }
})

test('in spikes every start comes to exactly the states of the hard locations', (t) => {
  const replies = of([...settleInSpikes(ringOf({ ...random, ringSize: 3, ringStart: 1 }))], 'spiking')
  t.deepEqual(replies.at(-1), { kind: 'spiking', done: 3, same: 3, of: 3 })
  t.deepEqual(replies.map(({ done }) => done), [0, 0, 1, 2, 3])
})

test('with auto-association alone a stored pattern stays what it is, at every level', (t) => {
  const settled = of([...settleRing(ringOf({ ringBeta: 100 }))], 'settled')
  t.deepEqual(settled.map(({ level }) => level), ['attention', 'sdm', 'circuit'])
  for (const { level, correlations, labels, start } of settled) {
    t.is(start, 3)
    t.deepEqual(labels, [...'0123456789'])
    t.deepEqual(correlations.map(argmax), correlations.map(() => 3), level)
  }
})

test('with hetero-association alone on a directed ring the state walks from each memory to the next', (t) => {
  const settled = of([...settleRing(ringOf({ ...random, a: 0, h: 1, order: 'next', ringBeta: 100 }))], 'settled')
  const visited = settled[0]!.correlations.map(argmax).filter((memory, at, all) => memory !== all[at - 1])
  t.true(visited.length > 4)
  t.deepEqual(visited, visited.map((_, at) => (5 + at) % 12))
})

test('a level that cannot be says why, and the others are there', (t: ExecutionContext) => {
  const setting = ringOf(random)
  const text = readFileSync('circuits/cerebellar-cortex.json', 'utf8').replace('"7 ms"', '"7 Hz"')
  const replies = [...settleRing({ ...setting, circuit: { ...setting.circuit, text } })]
  t.regex(of(replies, 'unsettled')[0]!.message, /allowed: a time/)
  t.deepEqual(curvesOf(replies).map(({ level }) => level), ['attention', 'sdm'])
})
