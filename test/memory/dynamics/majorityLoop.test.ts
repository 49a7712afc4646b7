import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { AttentionMemory } from '../../../src/memory/attentionMemory.js'
import { MajorityLoop } from '../../../src/memory/dynamics/majorityLoop.js'
import { writeGraph } from '../../../src/memory/dynamics/writeGraph.js'
import { ring } from '../../../src/memory/graph/classicGraphs.js'
import { memoryGraph } from '../../../src/memory/graph/memoryGraph.js'
import { normalisedAdjacency } from '../../../src/memory/graph/normalise.js'
import { denseRows } from '../../../src/memory/graph/sparseMatrix.js'
import { stream } from '../../../src/random/stream.js'
import { randomWord, wordToSigned } from '../../../src/words/word.js'

const draw = stream(1, 'majority loop')
const words = Array.from({ length: 5 }, () => randomWord(40, draw.uint32))
const cues = Array.from({ length: 4 }, () => randomWord(40, draw.uint32))

test('states are those of the softmax and the signs, written out, on a directed graph', (t) => {
  const graph = memoryGraph({ name: 'some', vertices: 5, directed: true, edges: [[0, 1], [0, 2], [2, 3, 2], [4, 0]] })
  const [a, h, eta, beta] = [0.7, -0.4, 0.25, 3]
  const links = denseRows(normalisedAdjacency(graph))
  const patterns = words.map(wordToSigned)
  const settled = new MajorityLoop({ graph, words, a, h }, { beta }).settle(cues, { eta, steps: 10, keepStates: true })
  settled.forEach(({ states }, index) => {
    let state = wordToSigned(cues[index]!)
    for (const found of states!) {
      const raised = patterns.map((pattern) =>
        Math.exp((beta / 40) * pattern.reduce((sum, value, unit) => sum + value * state[unit]!, 0)))
      state = state.map((value, unit) => {
        const sum = patterns.reduce((total, pattern, from) => total + raised[from]! * (a * pattern[unit]!
          + h * patterns.reduce((linked, other, to) => linked + links[from]![to]! * other[unit]!, 0)), 0)
        return value + eta * ((sum > 0 ? 1 : -1) - value)
      })
      t.true(found.every((value, unit) => Math.abs(value - state[unit]!) < 1e-9))
    }
  })
})

test('without leak its first read is that of attention over words', (t) => {
  const memory = new AttentionMemory(40, 6)
  const graph = { graph: ring(5), words, a: 1, h: 0.5 }
  writeGraph(memory, graph)
  for (const [index, { state }] of new MajorityLoop(graph, { beta: 6 }).settle(cues, { eta: 1, steps: 1 }).entries()) {
    t.deepEqual(state, wordToSigned(memory.read(cues[index]!)))
  }
})

test('a word that is stronger than its neighbours together outvotes them, and one that is not does not', (t) => {
  const [strong, weak] = ([[1, 0.9], [0.9, 1]] as const).map(([a, h]) =>
    new MajorityLoop({ graph: ring(5), words, a, h }, { beta: 1000 }).settle(words, { eta: 1, steps: 1 }))
  strong!.forEach(({ state }, index) => t.deepEqual(state, wordToSigned(words[index]!)))
  weak!.forEach(({ state }, index) => {
    const [own, before, after] = [0, 4, 1].map((away) => wordToSigned(words[(index + away) % 5]!))
    t.deepEqual(state, own!.map((value, unit) => Math.sign(value + before![unit]! + after![unit]!)))
  })
})

test('there must be a word for each vertex, and β must be positive', (t) => {
  t.throws(() => new MajorityLoop({ graph: ring(5), words, a: 1, h: 0 }, { beta: 0 }), { instanceOf: InputError })
  t.throws(() => new MajorityLoop({ graph: ring(4), words, a: 1, h: 0 }, { beta: 1 }), { instanceOf: InputError })
})
