import test from 'ava'
import { clusteredVectors } from '../../../src/experiments/association/clusters.js'
import { attend, lossAndGradient, project } from '../../../src/experiments/association/projection.js'
import { perturbed, randomProjection } from '../../../src/experiments/association/trainProjection.js'
import { stream } from '../../../src/random/stream.js'

const stored = clusteredVectors({ dimensions: 6, clusters: 2, spread: 0.5 }, 5, 1, 'training')
const projection = randomProjection(3, 6, 1)
const draw = stream(1, 'cues')
const batch = [0, 3, 3].map((target) => ({ target, cue: perturbed(stored[target]!, 0.1, draw) }))

test('the gradient is that of the loss', (t) => {
  const { gradient } = lossAndGradient(projection, stored, 4, batch)
  for (let index = 0; index < gradient.length; index++) {
    const lossAt = (step: number): number => {
      const elements = projection.elements.slice()
      elements[index]! += step
      return lossAndGradient({ ...projection, elements }, stored, 4, batch).loss
    }
    t.true(Math.abs((lossAt(1e-5) - lossAt(-1e-5)) / 2e-5 - gradient[index]!) < 1e-8)
  }
})

test('weights of attention sum to 1 and the answer is their mean', (t) => {
  const { weights, answer, query } =
    attend(projection, stored.map((vector) => project(projection, vector)), stored, 4, stored[1]!)
  t.true(Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - 1) < 1e-12)
  t.is(weights.indexOf(Math.max(...weights)), 1)
  t.true(Math.abs(answer[2]! - stored.reduce((sum, vector, index) => sum + weights[index]! * vector[2]!, 0)) < 1e-12)
  t.true(Math.abs(query.unit.reduce((sum, element) => sum + element * element, 0) - 1) < 1e-12)
})
