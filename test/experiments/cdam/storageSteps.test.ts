import test from 'ava'
import { z } from 'zod'
import { levelShape, levelWords } from '../../../src/experiments/cdam/graphLevels.js'
import { storageSteps } from '../../../src/experiments/cdam/storageSteps.js'
import { graphNamed } from '../../../src/memory/graph/namedGraphs.js'
import { smallInput } from '../sequence/smallInput.js'
import { smallLevels } from './smallLevels.js'

const given = z.object(levelShape).parse(smallLevels)

test('other ways to store a graph lie beside level circuit, and nowhere else', (t) => {
  t.deepEqual(storageSteps(given, smallInput('circuit')).map(({ name, to, place }) => [name, to, place]), [
    ['10-bit weights', 'circuit', 'beside'], ['strengths to 4', 'circuit', 'beside'], ['mean removed', 'circuit', 'beside'],
  ])
  t.deepEqual(storageSteps(given, smallInput('sdm')), [])
  t.deepEqual(storageSteps(given, undefined), [])
})

test('each of them goes another way than the others on an irregular graph', (t) => {
  const graph = graphNamed('barbell:4:1', 1, 'graph')
  const { words, cues } = levelWords(graph.vertices, given, 1)
  const ways = storageSteps(given, smallInput('circuit')).map(({ open }) =>
    open({ graph, words, a: -0.5, h: 1.5 }, 1).settle(cues, { eta: 0.1, steps: 10 }).map(({ state }) => [...state].join()).join())
  t.is(new Set(ways).size, 3)
})
