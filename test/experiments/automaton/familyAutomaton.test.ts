import test from 'ava'
import { familyAutomaton, familyChains } from '../../../src/experiments/automaton/familyAutomaton.js'

test('with their states the transitions are the 16 vertices of the published graph, three into each person', (t) => {
  const { states, symbols, transitions } = familyAutomaton()
  t.is(states.length + transitions.length, 16)
  t.is(symbols.length, 8)
  for (const [state] of states.entries()) t.is(transitions.filter(({ to }) => to === state).length, 3)
})

test('relations are consistent: whoever a symbol leads to is the same whoever asks, but oneself is no relative', (t) => {
  const { transitions } = familyAutomaton()
  for (const { from, symbol, to } of transitions) {
    t.not(from, to)
    for (const other of transitions) if (other.symbol === symbol) t.is(other.to, to)
  }
})

test('chains follow transitions where there are any', (t) => {
  const { states, symbols, transitions } = familyAutomaton()
  for (const { start, inputs, reached } of familyChains) {
    let state: string = start
    inputs.forEach((input, index) => {
      const known = transitions.find(({ from, symbol }) => states[from] === state && symbols[symbol] === input)
      if (known !== undefined) t.is(states[known.to], reached[index])
      state = reached[index]!
    })
  }
})
