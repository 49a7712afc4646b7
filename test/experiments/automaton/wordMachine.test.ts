import test from 'ava'
import { automaton } from '../../../src/experiments/automaton/automaton.js'
import { automatonWords, graphOfAutomaton, withSymbol, wordMachine } from '../../../src/experiments/automaton/wordMachine.js'
import { isCorrect, randomWalk, tryStates, tryTransitions } from '../../../src/experiments/automaton/trials.js'
import { openGraphLevel } from '../../../src/levels/openGraphLevel.js'
import { stream } from '../../../src/random/stream.js'
import { hamming } from '../../../src/words/distance.js'
import { bitAt } from '../../../src/words/word.js'

/** Binary digits from the last one on, modulo three. */
const modulo = automaton({
  name: 'modulo 3', states: ['0', '1', '2'], symbols: ['0', '1'],
  transitions: [['0', '0', '0'], ['0', '1', '1'], ['1', '0', '2'], ['1', '1', '0'], ['2', '0', '1'], ['2', '1', '2']],
})
const words = automatonWords(modulo, 400, 200, 1)
const graph = graphOfAutomaton(modulo, words)
const machine = wordMachine(words, graph, openGraphLevel({ level: 'sdm', locations: 20_000, winners: 60 }, graph, 1), 3)

test('the word of a transition has the state’s first bits and the symbol’s last ones', (t) => {
  const both = withSymbol(words, words.states[1]!, 0)
  for (let bit = 0; bit < 400; bit++) t.is(bitAt(both, bit), bitAt(bit < 200 ? words.states[1]! : words.symbols[0]!, bit))
  t.deepEqual(graph.words[3 + 2], both)
})

test('noise flips its share of the bits', (t) => {
  const start = machine.start(0)
  const cue = machine.input(start, 1, 0.1, stream(1, 'noise'))
  t.is(hamming(cue, withSymbol(words, start, 1)), 40)
})

test('an automaton that divides by three does so in a Sparse Distributed Memory, as long as one asks', (t) => {
  t.true([...tryStates(machine, modulo), ...tryTransitions(machine, modulo, 0.1, stream(1, 'noise'))].every(isCorrect))
  t.is(randomWalk(machine, modulo, 40, stream(1, 'walk')), 40)
})
