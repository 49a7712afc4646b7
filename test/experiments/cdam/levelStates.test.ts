import test from 'ava'
import { placeOf } from '../../../src/experiments/cdam/levelPlaces.js'
import { levelStates } from '../../../src/experiments/cdam/levelStates.js'
import { recallMode } from '../../../src/memory/cdam/recallMode.js'
import { ring } from '../../../src/memory/graph/classicGraphs.js'
import { wordToSigned } from '../../../src/words/word.js'
import { smallCircuit } from '../../levels/smallCircuit.js'

const setting = { graph: ring(10), bits: 256, cueNoise: 0.15, eta: 0.2, steps: 40 }
const places = {
  attention: placeOf('attention', { level: 'attention', beta: 80 }),
  sdm: placeOf('sdm', { level: 'sdm', locations: 4000, winners: 60 }),
  circuit: placeOf('circuit', { level: 'sdm', circuit: smallCircuit(256, 5, 5, 6000), noise: 0.3, meanRemoved: false }),
}

test('with auto-association alone every start comes back to its word, at every level', (t) => {
  for (const place of Object.values(places)) {
    const found = levelStates(place, { ...setting, a: 1, h: 0 }, 1)
    found.states.forEach((state, start) => {
      const word = wordToSigned(found.words[start]!)
      t.true(state.every((value, bit) => value * word[bit]! > 0.99), place.name)
    })
    t.is(recallMode(found), 'auto-association')
    t.is(found.distinct, 10)
    t.true(Math.abs(found.size - 1) < 0.01)
  }
})

const at = (place: keyof typeof places, scale: number) =>
  levelStates(places[place], { ...setting, a: 0.5 * scale, h: scale }, 1)

test('a mixture too weak for a softmax is as good as a strong one where reads are words: only the proportion counts', (t) => {
  t.is(recallMode(at('attention', 0.01)), 'neutral quiescence')
  t.not(recallMode(at('attention', 1)), 'neutral quiescence')
  for (const place of ['sdm', 'circuit'] as const) t.deepEqual(at(place, 0.01).states, at(place, 1).states)
})

test('where as much is unlearnt as is learnt, nothing is read from most starts: quiescence', (t) => {
  const found = levelStates(places.sdm, { ...setting, a: -1, h: 1 }, 1)
  t.true(found.lost! > 0.5)
  t.is(recallMode(found), 'neutral quiescence')
})

test('the way is kept where it is asked for, and ends in the states', (t) => {
  const [kept, other] = [true, false].map((keepStates) =>
    levelStates(places.attention, { ...setting, a: 0.5, h: 0.5 }, 1, { keepStates }))
  t.deepEqual(kept!.followed.map((way) => way.length), Array(10).fill(40))
  t.deepEqual(kept!.followed.map((way) => way.at(-1)!), kept!.states)
  t.true(other!.followed.every((way) => way.length === 0))
})
