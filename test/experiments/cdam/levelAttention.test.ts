import test from 'ava'
import { levelAttention } from '../../../src/experiments/cdam/levelAttention.js'
import { openGraphLevel } from '../../../src/levels/openGraphLevel.js'
import { edgeless } from '../../../src/memory/graph/classicGraphs.js'
import { balancedWords } from '../../../src/words/balancedWords.js'
import { stream } from '../../../src/random/stream.js'
import { wordToSigned } from '../../../src/words/word.js'
import { smallCircuit } from '../../levels/smallCircuit.js'

const words = balancedWords(8, 128, stream(1, 'level attention').uint32)
const levels = [
  { level: 'attention', beta: 80 }, { level: 'sdm', locations: 3000, winners: 60 },
  { level: 'sdm', circuit: smallCircuit(128, 5, 5, 4000), noise: 0 },
] as const

test('at every level a stored word gets nearly all of the attention, and shares add up to 1', (t) => {
  for (const level of levels) {
    const attend = levelAttention(level, words, 1)
    words.forEach((word, vertex) => {
      const shares = attend(wordToSigned(word))
      t.true(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-12)
      t.true(shares[vertex]! > 0.7, `${level.level}: ${shares[vertex]}`)
    })
  }
})

test('a state far from all words is read as nothing where there are hard locations, and as something by a softmax', (t) => {
  const [first] = balancedWords(2, 128, stream(9, 'elsewhere').uint32)
  const nothing = levels.slice(1).map((level) => levelAttention(level, words, 1)(wordToSigned(first!)))
  for (const shares of nothing) t.true(shares.filter((share) => share > 0).length <= 1)
  t.is(levelAttention(levels[0], words, 1)(new Float64Array(128))[0], 1 / 8)
})

test('its hard locations are those that the level writes to: words written at an address are what most attention reads', (t) => {
  const graph = { graph: edgeless(8), words, a: 1, h: 0 }
  for (const level of levels) {
    const [settled] = openGraphLevel(level, graph, 3).settle([words[2]!], { eta: 1, steps: 1 })
    const shares = levelAttention(level, words, 3)(settled!.state)
    t.is(shares.indexOf(Math.max(...shares)), 2)
  }
})
