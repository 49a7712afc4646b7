import test from 'ava'
import { randomAutomaton } from '../../../src/experiments/automaton/randomAutomaton.js'

test('every state has one transition for every symbol, to states that vary', (t) => {
  const { states, symbols, transitions } = randomAutomaton(6, 3, 1)
  t.is(states.length, 6)
  t.is(symbols.length, 3)
  t.is(new Set(transitions.map(({ from, symbol }) => `${from} ${symbol}`)).size, 18)
  t.true(new Set(transitions.map(({ to }) => to)).size > 2)
  t.deepEqual(randomAutomaton(6, 3, 1), randomAutomaton(6, 3, 1))
  t.notDeepEqual(randomAutomaton(6, 3, 1), randomAutomaton(6, 3, 2))
})
