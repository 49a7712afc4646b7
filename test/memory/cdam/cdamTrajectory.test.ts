import test from 'ava'
import { Cdam } from '../../../src/memory/cdam/cdam.js'
import type { CdamSetting } from '../../../src/memory/cdam/cdamSetting.js'
import { noisyState, uniformPatterns } from '../../../src/memory/cdam/randomStates.js'
import { directedRing, ring } from '../../../src/memory/graph/classicGraphs.js'
import { karate } from '../../../src/memory/graph/shippedGraphs.js'
import { stream } from '../../../src/random/stream.js'
import { pearson, plainUpdate } from './reference.js'

const draws = stream(1, 'cdam')
const patterns = uniformPatterns(34, 60, draws)
const starts = patterns.map((pattern) => noisyState(pattern, 1, draws))

const settings: readonly CdamSetting[] = [
  { graph: karate(), a: 0.5, h: 0.5, beta: 1 },
  { graph: karate(), a: -0.5, h: 1.5, beta: 0.5, meanLoad: 'notebook' },
  { graph: directedRing(34), a: -0.2, h: 1, beta: 0.7, eta: 0.3, meanLoad: 'none' },
  { graph: directedRing(34), a: 0.2, h: 1, beta: 0.7, orientation: 'predecessors', normalisation: 'none' },
]

const near = (left: ArrayLike<number>, right: ArrayLike<number>, tolerance: number) =>
  Array.from(left).every((value, index) => Math.abs(value - right[index]!) < tolerance)

test('states are those of the equation applied to all neurons, update by update', (t) => {
  for (const setting of settings) {
    const trajectory = new Cdam(patterns, setting).start(starts.slice(0, 3))
    let plain = starts.slice(0, 3).map((state) => [...state])
    for (let step = 0; step < 20; step++) {
      trajectory.advance()
      plain = plain.map((state) => plainUpdate(patterns, setting, state))
      trajectory.states().forEach((state, index) => t.true(near(state, plain[index]!, 1e-9)))
    }
  }
})

test('overlaps, attention, mean activities and changes are those of the states', (t) => {
  const trajectory = new Cdam(patterns, settings[1]!).start(starts)
  t.deepEqual(trajectory.changes(), starts.map(() => 0))
  trajectory.advance(7)
  const before = trajectory.states()
  trajectory.advance()
  const states = trajectory.states()
  trajectory.overlaps().forEach((row, index) =>
    t.true(near(row, patterns.map((pattern) => pearson(states[index]!, pattern)), 1e-10)))
  t.true(near(trajectory.meanActivities(), states.map((state) =>
    state.reduce((sum, value) => sum + value, 0) / state.length), 1e-12))
  t.true(near(trajectory.changes(), states.map((state, index) =>
    Math.max(...state.map((value, neuron) => Math.abs(value - before[index]![neuron]!)))), 1e-12))
  for (const weights of trajectory.attention()) {
    t.true(Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - 1) < 1e-9)
  }
})

test('a start goes the same way, to the last bit, whatever other starts there are', (t) => {
  const cdam = new Cdam(patterns, settings[1]!)
  const together = cdam.start(starts)
  const alone = cdam.start([starts[33]!])
  together.advance(30)
  alone.advance(30)
  t.deepEqual(together.states()[33], alone.states()[0])
})

test('a settled state stays, and an update changes no neuron by as much as the tolerance', (t) => {
  const trajectory = new Cdam(patterns, { ...settings[0]!, beta: 5 }).start(starts)
  const settled = trajectory.settle({ stepsMax: 1000, tolerance: 1e-8 })
  const states = trajectory.states()
  for (const { period, change, steps } of settled) {
    t.is(period, 1)
    t.true(change < 1e-8 && steps < 1000)
  }
  trajectory.advance()
  trajectory.states().forEach((state, index) => t.true(near(state, states[index]!, 1e-8)))
})

test('an alternation of two states is found and called one; an end without either is called none', (t) => {
  const pair = uniformPatterns(2, 200, stream(3, 'pair'))
  const cdam = new Cdam(pair, { graph: directedRing(2), a: 0, h: 1, beta: 1, eta: 1, meanLoad: 'none' })
  const [found] = cdam.start([pair[0]!]).settle({ stepsMax: 100 })
  t.is(found!.period, 2)
  t.true(found!.change > 0.5 && found!.steps < 10)
  const long = new Cdam(patterns, { ...settings[2]!, eta: 1, beta: 100 }).start([starts[0]!])
  const [walking] = long.settle({ stepsMax: 50 })
  t.is(walking!.period, 0)
  t.is(walking!.steps, 50)
})

test('a kick adds a pattern to one state', (t) => {
  const trajectory = new Cdam(patterns, settings[0]!).start(starts.slice(0, 2))
  trajectory.advance(3)
  const [before, other] = trajectory.states()
  trajectory.kick(0, 5, 2)
  t.true(near(trajectory.states()[0]!, before!.map((value, neuron) => value + 2 * patterns[5]![neuron]!), 1e-12))
  t.deepEqual(trajectory.states()[1], other)
  const kicked = [...trajectory.states()[0]!]
  trajectory.advance()
  t.true(near(trajectory.states()[0]!, plainUpdate(patterns, settings[0]!, kicked), 1e-9))
})

test('a constant state overlaps with nothing', (t) => {
  const cdam = new Cdam(patterns, { graph: ring(34), a: 0, h: 0, beta: 1, meanLoad: 'none' })
  const trajectory = cdam.start([new Float64Array(60).fill(0.5)])
  t.deepEqual([...trajectory.overlaps()[0]!], Array.from({ length: 34 }, () => 0))
})
