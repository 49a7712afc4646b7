import test from 'ava'
import { signedWord } from '../../../src/memory/dynamics/signedWord.js'
import { WinnerLoop } from '../../../src/memory/dynamics/winnerLoop.js'
import { writeGraph } from '../../../src/memory/dynamics/writeGraph.js'
import { WinnerSdm } from '../../../src/memory/winnerSdm.js'
import { stream } from '../../../src/random/stream.js'
import { wordToSigned } from '../../../src/words/word.js'
import { ringCorrelations, ringOfWords } from './ringOfWords.js'

function memoryOf(strengths: readonly [number, number], count: number, bits: number, locations: number, seed = 1) {
  const { graph, cues } = ringOfWords(strengths, { count, bits, seed })
  const memory = new WinnerSdm(bits, { locations, winners: 100, key: stream(seed, 'locations').key })
  writeGraph(memory, graph)
  return { memory, cues, words: graph.words }
}

test('the loop is that of a state whose dot products with the addresses are taken anew at every step', (t) => {
  const { memory, cues } = memoryOf([0, 1], 7, 50, 400)
  const eta = 0.25
  const [activity] = new WinnerLoop(memory).settle([cues[0]!], { eta, steps: 12, keepStates: true })
  // Distances from words with one bit give each bit of each address.
  const addresses = Array.from({ length: 400 }, () => new Float64Array(50))
  const none = { length: 50, packed: new Uint32Array(2) }
  memory.distances([none, ...Array.from({ length: 50 }, (_, bit) => {
    const packed = new Uint32Array(2)
    packed[bit >>> 5] = 1 << (bit & 31)
    return { length: 50, packed }
  })], (index, distances) => distances.forEach((distance, location) => {
    if (index === 0) addresses[location]!.fill(distance)
    else addresses[location]![index - 1] = addresses[location]![index - 1]! - distance
  }))
  let state = wordToSigned(cues[0]!)
  for (const [step, kept] of activity!.states!.entries()) {
    const overlaps = Float64Array.from(addresses, (address) =>
      address.reduce((sum, sign, bit) => sum + sign * state[bit]!, 0))
    const read = wordToSigned(memory.readOverlaps(overlaps, signedWord(state)))
    state = state.map((value, bit) => value + eta * (read[bit]! - value))
    // With eta = ¼ all numbers are exact, and so are ties.
    t.deepEqual(kept, state, `step ${step}`)
  }
})

test('with a = 1 every cue comes back to its word, and stays there', (t) => {
  const { memory, cues, words } = memoryOf([1, 0], 40, 256, 4000)
  new WinnerLoop(memory).settle(cues, { eta: 0.2, steps: 60, averaged: 20, stop: true }).forEach((activity, start) => {
    t.is(activity.period, 1)
    t.true(activity.steps < 60)
    t.deepEqual([...activity.rates], [...wordToSigned(words[start]!)].map((sign) => (1 + sign) / 2))
  })
})

test('no cue’s result depends on the others', (t) => {
  const { memory, cues } = memoryOf([0, 1], 40, 128, 2000)
  const loop = new WinnerLoop(memory)
  const options = { eta: 0.1, steps: 10 }
  t.deepEqual(loop.settle([cues[35]!], options)[0], loop.settle(cues, options)[35])
})

test('delay states of 97 words on a ring are correlated as an independent implementation measured', (t) => {
  // n = 1000, N′ = 20,000, K = 100, a tenth of the bits flipped, eta = 0.1, 80 reads (here 50); means of 3 seeds.
  const { memory, cues } = memoryOf([0.4, 0.6], 97, 1000, 20_000)
  const found = ringCorrelations(new WinnerLoop(memory).settle(cues, { eta: 0.1, steps: 50 }), 6)
  const measured = [0.597, 0.315, 0.121, 0.039, 0.016, 0.009]
  found.forEach((correlation, index) =>
    t.true(Math.abs(correlation - measured[index]!) < 0.06, `C(${index + 1}) = ${correlation}`))
})

test('without a leak and with a ≤ 0 the loop swings to and fro: states two apart are more alike than neighbours', (t) => {
  const { memory, cues } = memoryOf([0, 1], 97, 1000, 20_000)
  const [first, second] = ringCorrelations(new WinnerLoop(memory).settle(cues, { eta: 1, steps: 15 }), 2)
  t.true(first! < 0.1 && second! > 0.3, `${first} and ${second}`)
})
