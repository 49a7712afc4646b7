import test from 'ava'
import { automatonExperiment } from '../../../src/experiments/automaton/automatonExperiment.js'
import { carriedOut } from '../paper/carriedOut.js'

const result = carriedOut(automatonExperiment, {
  neurons: 200, beta: 4, steps: 60, noises: [0, 5], bits: 128, memories: [[1000, 20]], flips: [0, 0.2], walks: 1, walkLength: 3,
  loadStates: [3, 5], loadSymbols: 2, replicates: 1, wordReplicates: 1,
})

test('the summary counts what is right, and says why levels part', (t) => {
  t.regex(result.summary, /of the automaton “family”, 4 states and 12 transitions, \d of \d memories recall all/)
  t.regex(result.summary, /vote for the wrong next states/)
})
