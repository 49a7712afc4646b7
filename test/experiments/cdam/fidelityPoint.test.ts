import test from 'ava'
import { correlationMatrix } from '../../../src/analysis/correlationMatrix.js'
import { fidelityMemories } from '../../../src/experiments/cdam/fidelityMemories.js'
import { fidelityData, fidelityPoint, overlapsOf, pearson } from '../../../src/experiments/cdam/fidelityPoint.js'
import { hamming } from '../../../src/words/distance.js'
import { wordToSigned } from '../../../src/words/word.js'

const setting = { neurons: 200, patterns: 20, degree: 3, cues: 8, noise: 0.1 }

test('cues differ from their patterns in the stated share of bits, and depend on the seed alone', (t) => {
  const { words, cues, graph } = fidelityData(setting, 1)
  t.is(graph.edges.length, 30)
  for (const { vertex, word } of cues) t.is(hamming(word, words[vertex]!), 20)
  t.deepEqual(fidelityData(setting, 1), fidelityData(setting, 1))
  t.notDeepEqual(fidelityData(setting, 2).words, words)
})

test('Pearson’s correlation is that of the matrix of correlations; a constant has none', (t) => {
  const patterns = fidelityData(setting, 3).words.map(wordToSigned)
  const matrix = correlationMatrix(patterns)
  for (let other = 1; other < 20; other++) t.true(Math.abs(pearson(patterns[0]!, patterns[other]!) - matrix[0]![other]!) < 1e-12)
  t.is(pearson(patterns[0]!, new Float64Array(200).fill(3)), 0)
})

test('patterns as states overlap fully with themselves, and with the others as these do', (t) => {
  const { words, graph } = fidelityData(setting, 1)
  const patterns = words.map(wordToSigned)
  const { own, neighbour } = overlapsOf(patterns, patterns.map((_, vertex) => vertex), graph, patterns)
  t.true(Math.abs(own - 1) < 1e-12)
  const linked = graph.edges.map(({ from, to }) => pearson(patterns[from]!, patterns[to]!))
  t.true(Math.abs(neighbour - linked.reduce((sum, value) => sum + value, 0) / linked.length) < 1e-12)
})

test('with room to spare all memories recall the pattern itself without hetero-association', (t) => {
  const few = fidelityData({ ...setting, patterns: 6 }, 1)
  for (const memory of fidelityMemories({ effectiveBeta: 83, neurons: 200, budgets: [10], activeShare: 0.05 })) {
    const { own } = fidelityPoint(memory, few, { a: 1, h: 0, eta: 0.1, steps: 120 }, 1)
    t.true(own > 0.99, memory.name)
  }
})
