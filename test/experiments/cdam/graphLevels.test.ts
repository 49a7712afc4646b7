import test from 'ava'
import { z } from 'zod'
import { checkLevels, graphLevels, levelShape, levelWords } from '../../../src/experiments/cdam/graphLevels.js'
import { sdmOf } from '../../../src/levels/sdmOfCircuit.js'
import { bitAt } from '../../../src/words/word.js'
import { hamming } from '../../../src/words/distance.js'
import { smallInput } from '../sequence/smallInput.js'

const given = z.object(levelShape).parse({ bits: 128 })

test('levels take part in the order of description, up to that of the circuit', (t) => {
  const names = (level: 'attention' | 'sdm' | 'circuit') => graphLevels(given, smallInput(level)).map((one) => one.level)
  t.deepEqual(names('attention'), ['attention'])
  t.deepEqual(names('sdm'), ['attention', 'sdm'])
  t.deepEqual(names('circuit'), ['attention', 'sdm', 'circuit'])
  t.deepEqual(graphLevels(given, undefined).map((one) => one.level), ['attention', 'sdm'])
})

test('the circuit gets words of as many bits as the other levels', (t) => {
  const [, , circuit] = graphLevels(given, smallInput('circuit'))
  t.is(circuit!.circuit!.memory.design.bits, 128)
  t.is(sdmOf({ circuit: circuit!.circuit!, seed: 1 }).length, 128)
})

test('more winners than hard locations are refused with the field', (t) => {
  t.notThrows(() => checkLevels({ ...given, winners: 100, locations: 100 }, smallInput('circuit')))
  t.throws(() => checkLevels({ ...given, winners: 200, locations: 100 }, undefined),
    { message: 'experiment.winners: found 200; allowed: an integer from 1 to 100' })
})

test('every bit is 1 in half of the words, and cues are as far from them as they are to be', (t) => {
  const { words, cues } = levelWords(10, { bits: 200, cueNoise: 0.15 }, 1)
  for (let bit = 0; bit < 200; bit++) t.is(words.reduce((ones, word) => ones + bitAt(word, bit), 0), 5)
  t.deepEqual(cues.map((cue, index) => hamming(cue, words[index]!)), words.map(() => 30))
  t.notDeepEqual(levelWords(10, { bits: 200, cueNoise: 0.15 }, 2).words, words)
})
