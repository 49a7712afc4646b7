import test from 'ava'
import { clusteredVectors } from '../../../src/experiments/association/clusters.js'
import { cosineOf } from '../../../src/experiments/association/cues.js'
import { perturbed, randomProjection, trainProjection } from '../../../src/experiments/association/trainProjection.js'
import { stream } from '../../../src/random/stream.js'

const stored = clusteredVectors({ dimensions: 16, clusters: 4, spread: 0.5 }, 32, 1, 'training')
const training = { rows: 8, beta: 14, steps: 40, batch: 8, rate: 0.02, perturbationMax: 0.1 }

const mean = (some: number[]): number => some.reduce((sum, loss) => sum + loss, 0) / some.length

const square = (some: Float64Array): number => some.reduce((sum, element) => sum + element * element, 0)

test('training yields the loss of every step, and lowers it', (t) => {
  const losses = [...trainProjection(stored, training, 1)]
  t.is(losses.length, 40)
  t.true(mean(losses.slice(30)) < 0.8 * mean(losses.slice(0, 10)))
})

test('no steps leave the random projection', (t) => {
  const end = trainProjection(stored, { ...training, steps: 0 }, 1).next()
  t.deepEqual(end.value, randomProjection(8, 16, 1))
})

test('a perturbed vector keeps its length and has the cosine that its fraction of bits stands for', (t) => {
  const vector = perturbed(stored[0]!, 0.2, stream(1, 'cue'))
  t.true(Math.abs(cosineOf(vector, stored[0]!) - 0.6) < 1e-12)
  t.true(Math.abs(square(vector) - square(stored[0]!)) < 1e-12)
})
