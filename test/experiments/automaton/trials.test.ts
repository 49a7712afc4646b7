import test from 'ava'
import { automaton } from '../../../src/experiments/automaton/automaton.js'
import type { Machine } from '../../../src/experiments/automaton/machine.js'
import { follow, isCorrect, randomWalk, runnerOf, tryStates, tryTransitions } from '../../../src/experiments/automaton/trials.js'
import { stream } from '../../../src/random/stream.js'

const ring = automaton({
  name: 'ring', states: ['a', 'b', 'c'], symbols: ['on', 'stop'], transitions: [['a', 'on', 'b'], ['b', 'on', 'c'], ['c', 'on', 'a']],
})
/** A memory without flaws, but that it forgets `broken`. Its states are numbers; −1 is none. */
const machineWithout = (broken: number): Machine<{ readonly state: number; readonly symbol?: number }> => ({
  start: (state) => ({ state }),
  input: ({ state }, symbol) => ({ state, symbol }),
  settle: (cues) => cues.map(({ state, symbol }) => {
    const next = symbol === undefined ? state : ring.transitions.find((one) => one.from === state && one.symbol === symbol)?.to ?? -1
    return { state: { state: next }, vertex: state === broken ? -1 : next, overlap: 1, runnerUp: 0, similarities: [0.1, 0.2, 0.3] }
  }),
})
const draws = () => stream(1, 'trials')

test('every transition and every state is tried once, and what goes wrong is counted', (t) => {
  t.is(tryTransitions(machineWithout(-1), ring, 0, draws()).filter(isCorrect).length, 3)
  t.deepEqual(tryTransitions(machineWithout(1), ring, 0, draws()).map(isCorrect), [true, false, true])
  t.deepEqual(tryStates(machineWithout(2), ring).map(isCorrect), [true, true, false])
})

test('inputs follow each other from where the last one led', (t) => {
  t.deepEqual(follow(machineWithout(-1), 1, [0, 0, 0, 1], draws()), [2, 0, 1, -1])
})

test('a walk ends at the first wrong state, at the end of its length, or where there is no transition', (t) => {
  t.is(randomWalk(machineWithout(-1), ring, 10, draws()), 10)
  t.true(randomWalk(machineWithout(1), ring, 10, draws()) < 3)
  const deadEnd = automaton({ name: '', states: ['a', 'b'], symbols: ['on'], transitions: [['a', 'on', 'b'], ['b', 'on', 'b']].slice(0, 1) as never })
  t.true(randomWalk(machineWithout(-1), deadEnd, 10, draws()) <= 1)
})

test('a runner tries the same', (t) => {
  const runner = runnerOf(machineWithout(-1), ring)
  t.is(runner.transitions(0, draws()).length, 3)
  t.is(runner.states().length, 3)
  t.deepEqual(runner.follow(0, [0], draws()), [1])
  t.is(runner.randomWalk(4, draws()), 4)
})

test('a trial says how similar what was reached is to what should have been', (t) => {
  t.deepEqual(tryTransitions(machineWithout(1), ring, 0, draws()).map(({ to, right }) => [to, right]), [[1, 0.2], [2, 0.3], [0, 0.1]])
})
