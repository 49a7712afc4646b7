import test from 'ava'
import { z } from 'zod'
import { adjustedRandIndex } from '../../../src/analysis/partitionAgreement.js'
import { representatives } from '../../../src/analysis/distinctStates.js'
import { graphLevels, levelShape } from '../../../src/experiments/cdam/graphLevels.js'
import { levelCommunities } from '../../../src/experiments/cdam/levelCommunities.js'
import { placeOf } from '../../../src/experiments/cdam/levelPlaces.js'
import { levelStates } from '../../../src/experiments/cdam/levelStates.js'
import { graphNamed } from '../../../src/memory/graph/namedGraphs.js'
import { carriedOn, smallInput } from '../sequence/smallInput.js'
import { smallLevels } from './smallLevels.js'

const graph = graphNamed('barbell:4:1', 1, 'graph')
const given = { ...z.object(levelShape).parse(smallLevels), eta: 0.1, steps: 15, levelHeteros: [1], stepHetero: 1,
  levelVertices: 20, clusters: 2, permutations: 20 }

test('a row says of its level what the states of that level say', (t) => {
  const { levels } = carriedOn(levelCommunities(given, [graph], smallInput('circuit'), 3))
  t.deepEqual(levels.map(({ level }) => level), ['attention', 'sdm', 'circuit'])
  graphLevels(given, smallInput('circuit')).forEach((one, index) => {
    const { correlations } = levelStates(placeOf(one.level, one.memory), { ...given, graph, a: 0, h: 1 }, 3)
    const parts = representatives(correlations)
    t.is(levels[index]!.attractors, new Set(parts).size)
    t.is(levels[index]!.attractorRand, adjustedRandIndex(parts, graph.communities!))
  })
})

test('where strengths are small, spikes come to the states of hard locations; without communities nothing is compared', (t) => {
  const { levels } = carriedOn(levelCommunities(given, [graphNamed('ring:9', 1, 'graph')], smallInput('circuit'), 3))
  t.is(levels[2]!.spiking, '1 of 1')
  t.true(levels.every(({ attractorRand, clusterRand }) => attractorRand === '' && clusterRand === ''))
})

test('larger graphs are left out, and so are all levels with them', (t) => {
  const { levels, steps } = carriedOn(levelCommunities({ ...given, levelVertices: 5 }, [graph], smallInput('sdm'), 3))
  t.deepEqual([levels, steps], [[], []])
})
