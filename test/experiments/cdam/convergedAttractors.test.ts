import test from 'ava'
import { adjustedRandIndex } from '../../../src/analysis/partitionAgreement.js'
import { convergedAttractors, isQuiescent } from '../../../src/experiments/cdam/convergedAttractors.js'
import { graphNamed } from '../../../src/memory/graph/namedGraphs.js'
import { karate, pentagonGraph, tutteGraph } from '../../../src/memory/graph/shippedGraphs.js'

const effectiveBeta = 1000 / 12
const attractorsOf = (graph: ReturnType<typeof karate>, h: number) => convergedAttractors({ graph, h, effectiveBeta }, 1)

test('the karate club coarsens as h grows, to the two clubs and to one (check B-10)', (t) => {
  const counts = [0.5, 1, 1.5, 2, 3, 5].map((h) => attractorsOf(karate(), h).distinct)
  t.deepEqual(counts, [34, 10, 4, 3, 2, 1])
  const { attractorOf } = attractorsOf(karate(), 3)
  const first = karate().communities![0]
  const agreeing = attractorOf.filter((attractor, vertex) => (attractor === attractorOf[0]) === (karate().communities![vertex] === first))
  t.true(agreeing.length >= 32)
})

test('Tutte’s graph has three attractors at h = 3, its fragments (check B-11)', (t) => {
  const { distinct, attractorOf, settled } = attractorsOf(tutteGraph(), 3)
  t.is(distinct, 3)
  t.is(settled, 1)
  t.true(adjustedRandIndex(attractorOf, tutteGraph().communities!) >= 0.9)
})

test('the pentagon’s attractors are its three communities, from h = 1 on (check B-12)', (t) => {
  const { communities } = pentagonGraph()
  for (const h of [1, 2, 5]) {
    const { attractorOf, correlations } = attractorsOf(pentagonGraph(), h)
    t.is(adjustedRandIndex(attractorOf, communities!), 1, `h = ${h}`)
    correlations.forEach((row, from) => row.forEach((value, to) => {
      if (communities![from] === communities![to]) t.true(value > 0.98)
      else t.true(Math.abs(value + 0.5) < 0.05)
    }))
  }
})

test('far above the threshold there is quiescence, and far below there is not (check B-13)', (t) => {
  const graph = graphNamed('pentagon')
  t.false(isQuiescent({ graph, h: 4, effectiveBeta }, 1))
  t.true(isQuiescent({ graph, h: 10, effectiveBeta }, 1))
  t.is(attractorsOf(graph, 10).distinct, 1)
})
