import test from 'ava'
import { fieldModel } from '../../../src/memory/cdam/fieldModel.js'
import { attentionSpread } from '../../../src/memory/cdam/recallMode.js'
import { noisyState } from '../../../src/memory/cdam/randomStates.js'
import { normalisedAdjacency } from '../../../src/memory/graph/normalise.js'
import { karate, pentagonGraph, tutteGraph } from '../../../src/memory/graph/shippedGraphs.js'
import { denseRows } from '../../../src/memory/graph/sparseMatrix.js'
import { stream } from '../../../src/random/stream.js'
import { heteroOfQuiescence, uniformGrowth } from '../../../src/theory/cdam/quiescence.js'
import { symmetricEigenvalues } from '../../../src/theory/numeric/symmetricEigenvalues.js'

const effectiveBeta = 1000 / 12
const graphs = [[karate(), 0.8677, 4.47], [tutteGraph(), 0.9545, 9.84], [pentagonGraph(), 0.8922, 7.61]] as const

test('second eigenvalues and predicted thresholds have their known values', (t) => {
  for (const [graph, eigenvalue, hetero] of graphs) {
    const second = symmetricEigenvalues(denseRows(normalisedAdjacency(graph)))[1]!
    t.is(second.toFixed(4), eigenvalue.toFixed(4))
    const predicted = heteroOfQuiescence(second, effectiveBeta, graph.vertices)
    t.true(Math.abs(predicted - hetero) < 0.01)
    t.true(Math.abs(uniformGrowth(1 - predicted, predicted, second, effectiveBeta, graph.vertices) - 1) < 1e-12)
  }
})

test('starts come to one attention above the threshold and keep apart below, within 10 % and 15 % (check B-13)', (t) => {
  for (const [graph, , predicted] of graphs) {
    for (const factor of [0.9, 1.15]) {
      const h = factor * predicted
      const model = fieldModel({ graph, a: 1 - h, h, effectiveBeta, eta: 0.02 })
      const draws = stream(1, graph.name)
      const trajectory = model.start(model.patterns.map((state) => noisyState(state, 0.1, draws)))
      trajectory.advance(2500)
      t.is(attentionSpread(trajectory.attention()) < 0.05, factor > 1, `${graph.name}, h = ${h}`)
    }
  }
})
