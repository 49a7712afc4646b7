import test from 'ava'
import { z } from 'zod'
import { graphLevels, levelShape, levelWords } from '../../../src/experiments/cdam/graphLevels.js'
import { placeOf } from '../../../src/experiments/cdam/levelPlaces.js'
import type { GraphPlace } from '../../../src/experiments/cdam/levelStates.js'
import { meanKept } from '../../../src/experiments/cdam/meanKept.js'
import { ring } from '../../../src/memory/graph/classicGraphs.js'
import { hamming } from '../../../src/words/distance.js'
import { randomWord, wordToSigned } from '../../../src/words/word.js'
import { stream } from '../../../src/random/stream.js'
import { smallInput } from '../sequence/smallInput.js'

const given = z.object(levelShape).parse({ bits: 128, locations: 1000, winners: 30 })
const loop = { eta: 1, steps: 1 }

const levels = (level: 'attention' | 'circuit') => graphLevels(given, smallInput(level))

test('it lies beside level sdm, where that takes part', (t) => {
  t.deepEqual(meanKept(given, levels('attention')), [])
  t.deepEqual(meanKept(given, levels('circuit')).map(({ name, to, place }) => [name, to, place]), [['mean kept', 'sdm', 'beside']])
})

test('with the mean kept, a cue far from words that share bits reads what they share', (t) => {
  const common = stream(1, 'common')
  const shared = randomWord(128, common.uint32)
  const words = levelWords(9, given, 1).words.map((word) =>
    ({ ...word, packed: word.packed.map((part, index) => (index < 2 ? shared.packed[index]! : part)) }))
  const graph = { graph: ring(9), words, a: 1, h: 0 }
  const cue = randomWord(128, common.uint32)
  const [kept] = meanKept(given, levels('circuit'))
  const readOf = (place: GraphPlace): number => {
    const { state } = place.open(graph, 1).settle([cue], loop)[0]!
    const target = wordToSigned(shared)
    return state.subarray(0, 64).reduce((sum, value, bit) => sum + Number(value === target[bit]!), 0)
  }
  t.true(hamming(cue, shared) > 40)
  t.is(readOf(kept!), 64)
  t.true(readOf(placeOf('sdm', levels('circuit')[1]!.memory)) < 60)
})
