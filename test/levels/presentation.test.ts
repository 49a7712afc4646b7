import test from 'ava'
import { from, lastValueFrom, map, toArray } from 'rxjs'
import type { MemoryCircuit } from '../../src/circuit/circuit.js'
import { buildNetwork } from '../../src/circuit/network.js'
import { simulate } from '../../src/engine/simulate.js'
import type { Volley } from '../../src/engine/volley.js'
import { CircuitMemory } from '../../src/levels/circuitMemory.js'
import { climbingSpikes, gateSpikes, jitterDraws, mossySpikes, presentations } from '../../src/levels/presentation.js'
import { normalDraws } from '../../src/random/normalDraw.js'
import { createReferenceKernels } from '../../src/kernels/referenceKernels.js'
import { stream } from '../../src/random/stream.js'
import { randomWord, wordFromBits } from '../../src/words/word.js'
import { smallCircuit } from './smallCircuit.js'

const kernels = createReferenceKernels(0)
const word = wordFromBits([1, 0, 0, 1, 1])
const never = (): number => { throw new Error('no random number is due') }

const shownAs = (changes: Partial<MemoryCircuit['presentation']>): MemoryCircuit => {
  const circuit = smallCircuit(64, 4, 4, 100, ['presentation.jitter=0 ms'])
  return { ...circuit, presentation: { ...circuit.presentation, ...changes } }
}

test('a word is shown by one fibre a bit: fibre b for a 1, fibre bits + b for a 0', (t) => {
  t.deepEqual(mossySpikes(word, 70, shownAs({}), never), [{ tick: 70, cells: [0, 6, 7, 3, 4] }])
})

test('a burst shows the same fibres again after each interval', (t) => {
  const spikes = mossySpikes(word, 70, shownAs({ volleys: 3, volleyIntervalTicks: 40 }), never)
  t.deepEqual(spikes.map(({ tick }) => tick), [70, 110, 150])
  t.true(spikes.every(({ cells }) => cells.join() === '0,6,7,3,4'))
})

test('jitter moves every spike by its own normal deviation around four standard deviations after the onset', (t) => {
  const circuit = shownAs({ jitterMs: 0.3 })
  const deviations = [0, 1, -2, 0.6, 9]
  const spikes = mossySpikes(word, 100, circuit, () => deviations.shift()!)
  t.deepEqual(spikes, [
    { tick: 106, cells: [7] }, { tick: 112, cells: [0] }, { tick: 114, cells: [3] }, { tick: 115, cells: [6] },
    { tick: 124, cells: [4] },
  ])
})

test('the deviations of jitter have the declared mean and standard deviation', (t) => {
  const circuit = shownAs({ jitterMs: 1 })
  const long = randomWord(20_000, stream(1, 'long').uint32)
  const spikes = mossySpikes(long, 0, circuit, normalDraws(stream(1, 'jitter'), kernels.log))
  const count = spikes.reduce((sum, { cells }) => sum + cells.length, 0)
  const mean = spikes.reduce((sum, { tick, cells }) => sum + tick * cells.length, 0) / count
  const variance = spikes.reduce((sum, { tick, cells }) => sum + (tick - mean) ** 2 * cells.length, 0) / count
  t.is(count, 20_000)
  t.true(Math.abs(mean - 40) < 0.3, `mean ${mean}`)
  t.true(Math.abs(Math.sqrt(variance) - 10) < 0.2, `standard deviation ${Math.sqrt(variance)}`)
  t.true(spikes.every(({ tick }, index) => tick >= 0 && tick <= 80 && (index === 0 || tick > spikes[index - 1]!.tick)))
})

test('the draws of jitter come from a stream of their own', (t) => {
  const draw = jitterDraws({ seed: 3, kernels })
  const expected = normalDraws(stream(3, 'presentation/jitter'), kernels.log)
  for (let count = 0; count < 10; count++) t.is(draw(), expected())
})

test('the gate is one volley of all of its cells, its delay after the onset', (t) => {
  const circuit = smallCircuit(64, 4, 4, 100, ['presentation.jitter=0 ms', 'populations.rhythm.count=3'])
  t.deepEqual(gateSpikes(70, circuit), [{ tick: 70 + 20, cells: [0, 1, 2] }])
  const gate = { population: 'rhythm', delayTicks: 7 }
  t.deepEqual(gateSpikes(70, shownAs({ gate })), [{ tick: 77, cells: [0] }])
  t.deepEqual(gateSpikes(70, shownAs({ gate, volleys: 5 })), [{ tick: 77, cells: [0] }])
})

test('with jitter, the gate follows the mean time of the mossy spikes: it is itself never jittered', (t) => {
  t.deepEqual(gateSpikes(0, shownAs({ jitterMs: 0.2 })), [{ tick: 8 + 20, cells: [0] }])
  t.deepEqual(gateSpikes(0, shownAs({ jitterMs: 0.33 })), [{ tick: 14 + 20, cells: [0] }])
  const [mossy] = mossySpikes(word, 0, shownAs({ jitterMs: 0.33 }), () => 0)
  t.is(mossy!.tick, 14)
})

test('a circuit without a gate has no volley of a gate', (t) => {
  const { gate: _, ...presentation } = shownAs({}).presentation
  const circuit = { ...shownAs({}), presentation }
  t.deepEqual(gateSpikes(70, circuit), [])
  const network = buildNetwork(circuit, 1)
  const { stimuli } = presentations(network, [{ address: randomWord(64, stream(1, 'word').uint32) }])
  t.deepEqual(stimuli.map(({ population }) => population), ['mossy'])
})

test('every presentation has its gate, whether its word is written or read', (t) => {
  const network = buildNetwork(shownAs({ periodTicks: 1000, gate: { population: 'rhythm', delayTicks: 15 } }), 1)
  const address = randomWord(64, stream(1, 'word').uint32)
  const { stimuli } = presentations(network, [{ address, data: address }, { address }, { address }])
  const gates = stimuli.filter(({ population }) => population === 'rhythm')
  t.deepEqual(gates, [1.5, 101.5, 201.5].map((timeMs) => ({ timeMs, population: 'rhythm', cells: [0] })))
})

test('a data word is written by climbing fibres at its 1 bits, the teacher delay after the onset', (t) => {
  t.deepEqual(climbingSpikes(word, 70, shownAs({ teacherDelayTicks: 15 })), [{ tick: 85, cells: [0, 3, 4] }])
  t.deepEqual(climbingSpikes(wordFromBits([0, 0]), 70, shownAs({})), [])
})

const text = ({ tick, population, cells }: Volley): string => `${tick} ${population} ${cells.join()}`

test('shown one after the other to simulate, words do what a circuit memory does, spike for spike', async (t) => {
  const circuit = smallCircuit(64, 4, 4, 1600, ['presentation.jitter=0.1 ms', 'presentation.volleys=2'])
  const { uint32 } = stream(1, 'words')
  const [first, second, cue] = [randomWord(64, uint32), randomWord(64, uint32), randomWord(64, uint32)]
  const expected: string[] = []
  const memory = new CircuitMemory(buildNetwork(circuit, 1), (volley) => expected.push(text(volley)))
  memory.write(first, second)
  memory.read(cue)
  memory.write(second, second)
  memory.read(first)
  const network = buildNetwork(circuit, 1)
  const shown = [
    { address: first, data: second }, { address: cue }, { address: second, data: second }, { address: first },
  ]
  const { stimuli, interventions, untilMs } = presentations(network, shown)
  t.is(untilMs, 4 * 300)
  const run = simulate(network, { stimuli: from(stimuli), interventions: from(interventions), untilMs })
  t.deepEqual(await lastValueFrom(run.pipe(map(text), toArray())), expected)
  const plastic = network.connections.find(({ kind }) => kind === 'plastic')!
  t.deepEqual(plastic.kind === 'plastic' && plastic.rows, memory.engine.weights('parallelToPurkinje'))
})
