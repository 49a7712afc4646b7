import test from 'ava'
import { automatonExperiment } from '../../../src/experiments/automaton/automatonExperiment.js'
import { parseAutomaton } from '../../../src/experiments/automaton/parseAutomaton.js'
import { carriedOut, rowsOf } from '../paper/carriedOut.js'

const small = {
  neurons: 400, beta: 2, chainBeta: 1, noises: [0, 60], bits: 256, memories: [[2000, 20]], flips: [0, 0.45], walks: 1, walkLength: 5,
  loadStates: [3, 12], replicates: 2, wordReplicates: 1, wordShares: [0.25],
}

test('the family is right without noise and wrong with much, and its chains are there', (t) => {
  const result = carriedOut(automatonExperiment, small)
  const rows = rowsOf(result, 'levels')
  t.deepEqual(rows.map(({ right, tried }) => right === tried), [true, false, true, true])
  const noises = rowsOf(result, 'noise')
  for (const { level, noise, wrong } of noises) {
    if (level !== 'CDAM, predecessors') t.true(noise === 0 ? wrong === 0 : Number(wrong) > 0.2, `${level} ${noise}`)
  }
  t.is(rowsOf(result, 'chains').length, 3)
  t.deepEqual(result.comparison.map(({ agrees }) => agrees), [true])
})

test('more transitions are more errors where locations are shared, and none where attention is sharp', (t) => {
  const loads = rowsOf(carriedOut(automatonExperiment, small), 'load')
  const at = (level: string) => loads.filter((row) => row['level'] === level).map(({ wrong }) => Number(wrong))
  t.deepEqual(at('attention, β = 20'), [0, 0])
  const [few, many] = at('sdm, 20 of 2000')
  t.true(many! > few!)
})

test('an automaton of a file takes the place of the family', (t) => {
  const automaton = parseAutomaton({
    states: ['off', 'on'], symbols: ['press'], transitions: [['off', 'press', 'on'], ['on', 'press', 'off']],
  }, 'lamp.json')
  const result = carriedOut(automatonExperiment, small, 1, { automaton })
  t.regex(result.summary, /^Does a memory graph run a finite automaton\? Yes: of the automaton “lamp\.json”, 2 states and 2 transitions/)
  t.false(result.tables.some(({ name }) => name === 'chains'))
  t.deepEqual(result.comparison, [])
  t.deepEqual(new Set(rowsOf(result, 'transitions').map(({ symbol }) => symbol)), new Set(['press', '']))
})
