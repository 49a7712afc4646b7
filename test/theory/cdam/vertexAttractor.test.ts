import test from 'ava'
import { correlationByDistance } from '../../../src/analysis/correlationByDistance.js'
import { correlationMatrix } from '../../../src/analysis/correlationMatrix.js'
import { fieldModel } from '../../../src/memory/cdam/fieldModel.js'
import { noisyState } from '../../../src/memory/cdam/randomStates.js'
import { activeVertices } from '../../../src/memory/cdam/recallMode.js'
import { ring } from '../../../src/memory/graph/classicGraphs.js'
import { distances } from '../../../src/memory/graph/distances.js'
import { randomRegular } from '../../../src/memory/graph/randomGraphs.js'
import { stream } from '../../../src/random/stream.js'
import {
  heteroOfOneVertex, holdsOneVertex, ringCorrelations, vertexAttention,
} from '../../../src/theory/cdam/vertexAttractor.js'

test('attention stays on one vertex of a regular graph below h = d/(d + 1), and spreads above it', (t) => {
  for (const [graph, degree] of [[ring(20), 2], [randomRegular(20, 3, 1), 3], [randomRegular(20, 5, 1), 5]] as const) {
    const critical = heteroOfOneVertex(degree)
    for (const h of [critical - 0.03, critical + 0.03]) {
      t.is(holdsOneVertex(1 - h, h, 1 / degree), h < critical)
      const model = fieldModel({ graph, a: 1 - h, h, effectiveBeta: 400, eta: 0.02 })
      const draws = stream(1, graph.name)
      const trajectory = model.start(model.patterns.map((state) => noisyState(state, 0.02, draws)))
      trajectory.advance(800)
      t.is(activeVertices(trajectory.attention()) === 1, h < critical, `${graph.name}, h = ${h}`)
    }
  }
})

test('correlations of narrow attractors are those of the simulated field equation, floor included', (t) => {
  for (const h of [0, 0.25, 0.5]) {
    const graph = ring(30)
    const model = fieldModel({ graph, a: 1 - h, h, effectiveBeta: 1000 / 12, meanLoad: 'notebook' })
    const trajectory = model.start(model.patterns)
    trajectory.settle({ stepsMax: 1000, tolerance: 1e-9 })
    const curve = correlationByDistance(correlationMatrix(trajectory.states()), distances(graph))
    const { first, second, far } = ringCorrelations(1 - h, h, 30, 1)
    for (const { distance, mean } of curve) {
      t.true(Math.abs(mean - (distance === 1 ? first : distance === 2 ? second : far)) < 1e-5)
    }
  }
})

test('the floor is −1/(p‖w‖² − 1), and without a load there is none', (t) => {
  const { far } = ringCorrelations(0.5, 0.5, 30, 1)
  t.true(Math.abs(far + 1 / (30 * 0.375 - 1)) < 1e-15)
  t.deepEqual(ringCorrelations(0.5, 0.5, 30), { first: 0.25 / 0.375, second: 0.0625 / 0.375, far: 0 })
})

test('the attention that a vertex keeps is that of the field equation, and none where it does not hold itself', (t) => {
  const links = [0.5, 0, 0, 0, 0.5]
  const model = fieldModel({ graph: ring(6), a: 0.6, h: 0.4, effectiveBeta: 12, eta: 0.02 })
  const trajectory = model.start([model.patterns[0]!])
  trajectory.settle({ stepsMax: 2000, tolerance: 1e-9 })
  const [attention] = trajectory.attention()
  t.true(Math.abs(attention![0]! - vertexAttention(0.6, 0.4, links, 12)) < 0.03)
  t.true(vertexAttention(0.7, 0.3, links, 1e4) > 0.999)
  t.true(vertexAttention(0.3, 0.7, links, 1e4) < 0.5)
})
