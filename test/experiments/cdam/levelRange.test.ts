import test from 'ava'
import { z } from 'zod'
import { graphLevels, levelShape } from '../../../src/experiments/cdam/graphLevels.js'
import { levelRange } from '../../../src/experiments/cdam/levelRange.js'
import { placeOf } from '../../../src/experiments/cdam/levelPlaces.js'
import { levelStates } from '../../../src/experiments/cdam/levelStates.js'
import { meanWith } from '../../../src/experiments/cdam/meanWith.js'
import { publishedCurves } from '../../../src/experiments/cdam/publishedRange.js'
import { ring } from '../../../src/memory/graph/classicGraphs.js'
import { carriedOn, smallInput } from '../sequence/smallInput.js'
import { smallLevels } from './smallLevels.js'

const shape = z.object(levelShape)
const given = { ...shape.parse({ ...smallLevels, levelReplicates: 2 }), eta: 0.1, steps: 20, stepReplicates: 1,
  mixtures: [[0.5, 0.5]] as const }

test('curves are means over sets of words, and steps are of as many sets as are asked for', (t) => {
  const { curves, steps, reaches } = carriedOn(levelRange(given, ring(9), smallInput('sdm'), 4))
  const [, sdm] = graphLevels(given, smallInput('sdm'))
  const sets = [4, 5].map((seed) =>
    levelStates(placeOf('sdm', sdm!.memory), { ...given, graph: ring(9), a: 0.5, h: 0.5 }, seed).curve[1]!.mean)
  const row = curves.find(({ level, distance }) => level === 'sdm' && distance === 2)!
  t.is(row.correlation, meanWith(sets).mean)
  t.is(row.betweenSets, meanWith(sets).deviation)
  t.deepEqual(reaches.map((one) => one.sets), [2, 2])
  t.deepEqual(steps.map((one) => one.sets), [1, 1, 1, 1, 1, 1])
})

test('attention on words has the curve that was published for real-valued patterns, where states settle', (t) => {
  const whole = { ...given, ...shape.parse({ locations: 100, winners: 2, levelReplicates: 3 }), steps: 100 }
  const { curves } = carriedOn(levelRange({ ...whole, bits: 1000 }, ring(30), smallInput('attention'), 1))
  const published = publishedCurves.find(({ a }) => a === 0.5)!.correlations
  for (const { distance, correlation } of curves) {
    const expected = published[distance - 1]
    if (expected !== undefined) t.true(Math.abs(correlation - Number(expected)) < 0.04, `${distance}: ${correlation}`)
  }
})
