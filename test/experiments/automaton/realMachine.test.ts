import test from 'ava'
import { familyAutomaton, familyChains } from '../../../src/experiments/automaton/familyAutomaton.js'
import { realMachine, type RealSetting } from '../../../src/experiments/automaton/realMachine.js'
import { follow, isCorrect, tryStates, tryTransitions } from '../../../src/experiments/automaton/trials.js'
import { stream } from '../../../src/random/stream.js'

const family = familyAutomaton()
const published: RealSetting = { neurons: 1000, stateNeurons: 249, beta: 1, eta: 0.1, steps: 100, orientation: 'successors' }
const seeds = Array.from({ length: 20 }, (_, index) => index + 1)
const trialsOf = (setting: RealSetting, seed: number) => {
  const machine = realMachine(family, setting, seed)
  return [...tryStates(machine, family), ...tryTransitions(machine, family, 0, stream(seed, 'noise'))]
}

test('all 16 vertices of the family recall their next state, with an overlap of 0.93 (checks B-21 and B-22)', (t) => {
  const trials = seeds.map((seed) => trialsOf(published, seed))
  t.true(trials.filter((ofSeed) => ofSeed.every(isCorrect)).length >= 19)
  const overlaps = trials.flat().map(({ overlap }) => overlap)
  const mean = overlaps.reduce((sum, overlap) => sum + overlap, 0) / overlaps.length
  t.true(Math.abs(mean - 0.935) < 0.01)
})

test('the chains of inputs lead where the notebook’s would (check B-23)', (t) => {
  const whole = seeds.filter((seed) => {
    const machine = realMachine(family, { ...published, beta: 0.5 }, seed)
    return familyChains.every(({ start, inputs, reached }) => {
      const symbols = inputs.map((input) => family.symbols.indexOf(input))
      const found = follow(machine, family.states.indexOf(start), symbols, stream(seed, 'chain'))
      return found.every((vertex, index) => family.states[vertex] === reached[index])
    })
  })
  t.true(whole.length >= 19)
})

test('with predecessors recalled at most one of 16 is right (check B-24)', (t) => {
  const right = seeds.map((seed) => trialsOf({ ...published, orientation: 'predecessors' }, seed).filter(isCorrect).length)
  t.true(right.reduce((sum, count) => sum + count, 0) / seeds.length <= 1)
})

test('an input changes the symbol’s elements and no others, but for noise', (t) => {
  const machine = realMachine(family, published, 1)
  const start = machine.start(2)
  const clean = machine.input(start, 5, 0, stream(1, 'noise'))
  t.true(start.every((value, neuron) => (value === clean[neuron]) === (neuron < 249)))
  const noisy = machine.input(start, 5, 2, stream(1, 'noise'))
  t.true(noisy.every((value, neuron) => Math.abs(value - clean[neuron]!) <= 1 && value !== clean[neuron]))
})
