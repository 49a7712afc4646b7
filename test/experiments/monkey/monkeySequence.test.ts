import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { monkeySequence } from '../../../src/experiments/monkey/monkeySequence.js'
import { carriedOn } from '../sequence/smallInput.js'
import { smallParameters, sparseInput } from './smallMonkey.js'

test('the result has a verdict a level, the circuit and what it learns among them', (t) => {
  const parameters = smallParameters({ strengths: [1], claws: [], learners: 1, epochs: [0, 1], replicates: 1 })
  const { verdicts, tables, summary } = carriedOn(monkeySequence.run(parameters, 1, { circuit: sparseInput('circuit') }))
  t.deepEqual(verdicts!.map(({ subject, indistinguishable }) => [subject, indistinguishable]),
    [['attention', false], ['sdm', false], ['circuit', false]])
  t.deepEqual(tables.map(({ name }) => name), ['map', 'curves', 'shapes', 'tuning', 'power', 'spikes', 'learning'])
  t.regex(summary, /Auto-association alone fails at every level/)
})

test('without a circuit it does not run', (t) => {
  t.throws(() => carriedOn(monkeySequence.run(smallParameters(), 1)), { instanceOf: InputError })
})
