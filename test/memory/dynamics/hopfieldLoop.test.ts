import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { HopfieldLoop } from '../../../src/memory/dynamics/hopfieldLoop.js'
import { edgeless } from '../../../src/memory/graph/classicGraphs.js'
import { memoryGraph } from '../../../src/memory/graph/memoryGraph.js'
import { normalisedAdjacency } from '../../../src/memory/graph/normalise.js'
import { denseRows } from '../../../src/memory/graph/sparseMatrix.js'
import { HopfieldMemory } from '../../../src/memory/hopfieldMemory.js'
import { stream } from '../../../src/random/stream.js'
import { randomWord, wordToSigned } from '../../../src/words/word.js'

const draw = stream(1, 'hopfield loop')
const words = Array.from({ length: 5 }, () => randomWord(40, draw.uint32))
const cues = Array.from({ length: 6 }, () => randomWord(40, draw.uint32))

test('states are those of the matrix of weights, written out, on a directed graph', (t) => {
  const graph = memoryGraph({ name: 'some', vertices: 5, directed: true, edges: [[0, 1], [0, 2], [2, 3, 2], [4, 0]] })
  const [a, h, eta] = [0.7, -0.4, 0.25]
  const links = denseRows(normalisedAdjacency(graph))
  const patterns = words.map(wordToSigned)
  // Vertex μ recalls a times itself and h·M_μν times each ν.
  const recalled = patterns.map((pattern, from) => pattern.map((value, unit) =>
    a * value + h * patterns.reduce((sum, other, to) => sum + links[from]![to]! * other[unit]!, 0)))
  const weight = (row: number, column: number): number => (row === column ? 0
    : patterns.reduce((sum, pattern, index) => sum + recalled[index]![row]! * pattern[column]!, 0))
  const settled = new HopfieldLoop({ graph, words, a, h }).settle(cues, { eta, steps: 10, keepStates: true })
  settled.forEach(({ states }, index) => {
    let state = wordToSigned(cues[index]!)
    for (const found of states!) {
      const sums = state.map((_, row) => state.reduce((sum, value, column) => sum + weight(row, column) * value, 0))
      state = state.map((value, unit) => value + eta * ((sums[unit]! > 0 ? 1 : -1) - value))
      t.true(found.every((value, unit) => Math.abs(value - state[unit]!) < 1e-9))
    }
  })
})

test('without hetero-association and without leak it reads what Hopfield’s memory does', (t) => {
  const memory = new HopfieldMemory(40)
  for (const word of words) memory.write(word, word)
  const loop = new HopfieldLoop({ graph: edgeless(5), words, a: 1, h: 0 })
  for (const [index, { state }] of loop.settle(cues, { eta: 1, steps: 1 }).entries()) {
    t.deepEqual(state, wordToSigned(memory.read(cues[index]!)))
  }
})

test('there must be a word for each vertex', (t) => {
  t.throws(() => new HopfieldLoop({ graph: edgeless(4), words, a: 1, h: 0 }), { instanceOf: InputError })
})
