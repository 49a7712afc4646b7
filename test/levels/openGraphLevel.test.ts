import test from 'ava'
import { buildNetwork } from '../../src/circuit/network.js'
import { InputError } from '../../src/errors/inputError.js'
import { CircuitMemory } from '../../src/levels/circuitMemory.js'
import { openGraphLevel } from '../../src/levels/openGraphLevel.js'
import { sdmOf } from '../../src/levels/sdmOfCircuit.js'
import { directedRing } from '../../src/memory/graph/classicGraphs.js'
import { writeGraph } from '../../src/memory/dynamics/writeGraph.js'
import { wordToSigned } from '../../src/words/word.js'
import { ringCorrelations, ringOfWords } from '../memory/dynamics/ringOfWords.js'
import { shippedCircuit, smallCircuit } from './smallCircuit.js'

const circuit = smallCircuit(128, 6, 6, 6000)

test('the circuit and the hard locations with its claws go through the same states, anti-Hebbian writes included', (t) => {
  for (const strengths of [[1, 0], [0.5, 0.5], [-0.5, 1.5]] as const) {
    const { graph, cues } = ringOfWords(strengths, { count: 9, bits: 128, balanced: true })
    const options = { eta: 0.2, steps: 8, averaged: 4, keepStates: true }
    const [spiking, counting] = (['circuit', 'sdm'] as const).map((level) =>
      openGraphLevel({ level, circuit, noise: 0.5 }, graph, 1).settle(cues.slice(0, 3), options))
    t.deepEqual(spiking, counting)
  }
})

test('a negative strength is LTP in place of LTD: weights are the initial ones less the counters, to the bit', (t) => {
  const { graph } = ringOfWords([-0.5, 1.5], { count: 5, bits: 64 })
  const small = smallCircuit(64, 4, 4, 300)
  const network = buildNetwork(small, 1)
  const [spiking, counting] = [new CircuitMemory(network), sdmOf(network)]
  const strengths = [writeGraph(spiking, graph), writeGraph(counting, graph)]
  t.deepEqual(strengths[0], strengths[1])
  t.deepEqual(new Set(strengths[0]!.integers), new Set([-2, 3]))
  const weights = spiking.engine.weights('parallelToPurkinje')
  for (const word of graph.words) {
    const active = counting.activate(word)
    t.true(active.length > 0)
    t.deepEqual([...counting.sums(word)], Array.from({ length: 64 }, (_, bit) =>
      active.reduce((sum, granule) => sum + 32 - weights[granule * 64 + bit]!, 0)))
  }
})

const spiking64 = (): CircuitMemory => new CircuitMemory(buildNetwork(smallCircuit(64, 4, 4, 300), 1))

test('a strength of s is as good as s presentations with a complex spike each', (t) => {
  const { graph } = ringOfWords([0, 1], { count: 3, bits: 64 })
  const [address, data] = [graph.words[0]!, graph.words[1]!]
  for (const sign of [1, -1]) {
    const [once, thrice] = [spiking64(), spiking64()]
    once.write(address, data, 3 * sign)
    for (let times = 0; times < 3; times++) thrice.write(address, data, sign)
    t.deepEqual(once.engine.weights('parallelToPurkinje'), thrice.engine.weights('parallelToPurkinje'))
  }
})

test('with h alone every level walks along a directed ring, one word a step', (t) => {
  const { graph, cues } = ringOfWords([0, 1], { count: 7, bits: 128, balanced: true })
  const directed = { ...graph, graph: directedRing(7) }
  for (const level of [
    { level: 'attention', beta: 100 }, { level: 'sdm', locations: 3000, winners: 40 },
    { level: 'sdm', circuit, noise: 0 }, { level: 'circuit', circuit, noise: 0 },
  ] as const) {
    const [activity] = openGraphLevel(level, directed, 1).settle([cues[5]!], { eta: 1, steps: 10, keepStates: true })
    activity!.states!.forEach((state, step) => {
      const word = wordToSigned(graph.words[(6 + step) % 7]!)
      t.true(state.every((value, bit) => value * word[bit]! > 0.99), `${level.level}, step ${step}`)
    })
  }
})

test('the shipped circuit with six claws remembers a ring of 97 random words: delay states correlate along it', (t) => {
  const shipped = shippedCircuit('cerebellar-cortex', ['memory.claws=6'])
  const { graph, cues } = ringOfWords([-0.5, 1.5], { count: 97, bits: 256 })
  const found = [true, false].map((meanRemoved) => ringCorrelations(
    openGraphLevel({ level: 'sdm', circuit: shipped, noise: 0.3, meanRemoved }, graph, 1)
      .settle(cues, { eta: 0.1, steps: 40, averaged: 20 }), 12, 'rates'))
  const [removed, kept] = found as [number[], number[]]
  t.true(removed[0]! > 0.6 && removed[0]! < 0.9, `${removed}`)
  for (let index = 1; index < 6; index++) t.true(removed[index]! < removed[index - 1]!)
  t.true(removed[3]! > 0.1 && removed[11]! < 0.15)
  // Otherwise all states collapse to what the words have in common.
  t.true(kept[11]! > 0.5, `${kept}`)
})

test('rates at level circuit are spikes of nuclear cells by step, and Purkinje cells fire in the other steps', (t) => {
  const { graph, cues } = ringOfWords([0, 1], { count: 9, bits: 128 })
  const spikes = { nuclear: new Float64Array(128), purkinje: new Float64Array(128) }
  const dynamics = openGraphLevel({
    level: 'circuit', circuit, noise: 0.3,
    onVolley: ({ population, cells }) => {
      if (population === 'nuclear' || population === 'purkinje') for (const cell of cells) spikes[population][cell]!++
    },
  }, graph, 1)
  for (const counts of Object.values(spikes)) counts.fill(0)
  const [{ rates } = { rates: [] }] = dynamics.settle(cues.slice(0, 1), { eta: 0.1, steps: 20 })
  t.deepEqual([...spikes.nuclear], [...rates].map((rate) => Math.round(20 * rate)))
  t.true(rates.some((rate) => rate > 0 && rate < 1))
  t.deepEqual([...spikes.purkinje], [...spikes.nuclear].map((count) => 20 - count))
})

test('settings out of range are refused', (t) => {
  const { graph } = ringOfWords([0, 1], { count: 7, bits: 128 })
  const refused = { instanceOf: InputError }
  t.throws(() => openGraphLevel({ level: 'sdm', circuit, noise: 2 }, graph, 1), refused)
  t.throws(() => openGraphLevel({ level: 'sdm', locations: 10, winners: 11 }, graph, 1), refused)
  t.throws(() => openGraphLevel({ level: 'attention', beta: 1 }, { ...graph, words: [] }, 1)
    .settle([], { eta: 1, steps: 1 }), refused)
})
