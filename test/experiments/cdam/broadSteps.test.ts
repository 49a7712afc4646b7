import test from 'ava'
import { z } from 'zod'
import { broadSteps } from '../../../src/experiments/cdam/broadSteps.js'
import { graphLevels, levelShape, levelWords } from '../../../src/experiments/cdam/graphLevels.js'
import { levelPlaces } from '../../../src/experiments/cdam/levelPlaces.js'
import { ring } from '../../../src/memory/graph/classicGraphs.js'
import { smallInput } from '../sequence/smallInput.js'

const given = z.object(levelShape).parse({ bits: 128, locations: 1000, winners: 30 })
const levels = graphLevels(given, smallInput('circuit'))
const { words, cues } = levelWords(9, given, 1)
const graph = { graph: ring(9), words, a: 0.5, h: 0.5 }
const statesOf = (place: { open: ReturnType<typeof broadSteps>[number]['open'] }) =>
  place.open(graph, 1).settle(cues, { eta: 0.1, steps: 20 }).map(({ state }) => state)

test('there is one beside each level with hard locations', (t) => {
  t.deepEqual(broadSteps(levels, 5).map(({ to, name, place }) => [to, name, place]),
    [['sdm', 'majority, β 5', 'beside'], ['circuit', 'majority, β 5', 'beside']])
})

test('with the β of attention it is the majority on the way to them, with a small one it is not', (t) => {
  const majority = levelPlaces(levels, { wordBeta: 20, broadBeta: 5 }).find(({ name }) => name === 'majority')!
  t.deepEqual(statesOf(broadSteps(levels, 20)[0]!), statesOf(majority))
  t.notDeepEqual(statesOf(broadSteps(levels, 3)[0]!), statesOf(majority))
})
