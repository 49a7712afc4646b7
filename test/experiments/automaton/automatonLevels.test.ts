import test from 'ava'
import { wordLevels, realLevel } from '../../../src/experiments/automaton/automatonLevels.js'
import { familyAutomaton } from '../../../src/experiments/automaton/familyAutomaton.js'
import { randomAutomaton } from '../../../src/experiments/automaton/randomAutomaton.js'
import { isCorrect } from '../../../src/experiments/automaton/trials.js'
import { stream } from '../../../src/random/stream.js'
import { smallInput } from '../sequence/smallInput.js'

const setting = { bits: 128, wordBeta: 20, memories: [[2000, 20]] as [number, number][], reads: 2 }

test('the family is recalled right at every level', (t) => {
  const levels = [
    realLevel('CDAM', { neurons: 500, beta: 2, eta: 0.1, steps: 100, orientation: 'successors' }),
    ...wordLevels(setting, smallInput('circuit')),
  ]
  t.deepEqual(levels.map(({ name }) => name), ['CDAM', 'attention, β = 20', 'sdm, 20 of 2000', 'circuit'])
  for (const { open, name } of levels) {
    const runner = open(familyAutomaton(), 0.5, 1)
    t.true([...runner.transitions(0, stream(1, 'noise')), ...runner.states()].every(isCorrect), name)
  }
})

test('the circuit and the Sparse Distributed Memory of its granule cells fail at the same transitions', (t) => {
  const machine = randomAutomaton(8, 4, 1)
  const [circuit, sdm] = (['circuit', 'sdm'] as const).map((level) => wordLevels({ ...setting, memories: [] }, smallInput(level))[1]!)
  t.deepEqual(circuit!.open(machine, 0.25, 1).transitions(0, stream(1, 'n')), sdm!.open(machine, 0.25, 1).transitions(0, stream(1, 'n')))
})

test('no circuit, or one at level attention, adds no level', (t) => {
  t.is(wordLevels(setting).length, 2)
  t.is(wordLevels(setting, smallInput('attention')).length, 2)
})
