import test from 'ava'
import { greatestAt } from '../../../src/experiments/cdam/greatestAt.js'
import { kickedRecall } from '../../../src/experiments/cdam/kickedRecall.js'
import { noisyState, uniformPatterns } from '../../../src/memory/cdam/randomStates.js'
import { ring } from '../../../src/memory/graph/classicGraphs.js'
import { stream } from '../../../src/random/stream.js'

const setting = {
  graph: ring(6), a: 0.5, h: 0.5, beta: 0.4, eta: 0.1, meanLoad: 'none', neurons: 50, start: 3, noise: 0.5, steps: 23, interval: 4,
  amplitude: 0.7,
} as const

const kicked = (kick: number): number => (3 + 2 * kick) % 6

/** The same in n neurons, straight from the equation. */
function inNeurons(seed: number): number[] {
  const patterns = uniformPatterns(6, setting.neurons, stream(seed, 'kicked/patterns'))
  let state = noisyState(patterns[setting.start]!, setting.noise, stream(seed, 'kicked/cue'))
  return Array.from({ length: setting.steps }, (_, step) => {
    if (step > 0 && step % setting.interval === 0) {
      const pattern = patterns[kicked(step / setting.interval)]!
      state = state.map((value, neuron) => value + setting.amplitude * pattern[neuron]!)
    }
    const fields = patterns.map((pattern) => pattern.reduce((sum, value, neuron) => sum + value * state[neuron]!, 0))
    const weights = fields.map((field) => Math.exp(setting.beta * (field - Math.max(...fields))))
    const attention = weights.map((weight) => weight / weights.reduce((sum, one) => sum + one, 0))
    const recalled = attention.map((own, vertex) =>
      setting.a * own + setting.h * (attention[(vertex + 1) % 6]! + attention[(vertex + 5) % 6]!) / 2)
    state = state.map((value, neuron) =>
      value + setting.eta * (patterns.reduce((sum, pattern, vertex) => sum + recalled[vertex]! * pattern[neuron]!, 0) - value))
    return greatestAt(Float64Array.from(patterns, (pattern) => correlation(pattern, state)))
  })
}

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length

const product = (x: Float64Array, y: Float64Array): number =>
  x.reduce((sum, value, index) => sum + (value - mean(x)) * (y[index]! - mean(y)), 0)
const correlation = (first: Float64Array, second: Float64Array): number =>
  product(first, second) / Math.sqrt(product(first, first) * product(second, second))

test('positions are those of the update in neurons, with kicks added between updates', (t) => {
  const visited = new Set<number>()
  for (const seed of [1, 2, 3, 4, 5]) {
    const { positions, kicks } = kickedRecall(setting, kicked, seed)
    t.deepEqual(positions, inNeurons(seed))
    t.deepEqual(kicks, [1, 2, 3, 4, 5].map((kick) => ({ step: 4 * kick, vertex: kicked(kick) })))
    for (const position of positions) visited.add(position)
  }
  t.true(visited.size > 2)
})

test('with amplitude 0 kicks change nothing, whatever their pattern', (t) => {
  const still = { ...setting, amplitude: 0 }
  t.deepEqual(kickedRecall(still, () => 0, 1).positions, kickedRecall(still, () => 5, 1).positions)
  t.notDeepEqual(kickedRecall({ ...setting, amplitude: 5 }, () => 0, 1).positions, kickedRecall(still, () => 0, 1).positions)
})
