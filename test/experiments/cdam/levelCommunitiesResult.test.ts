import test from 'ava'
import {
  levelCommunitiesPlots, levelCommunitiesSummary, levelCommunitiesTables,
} from '../../../src/experiments/cdam/levelCommunitiesResult.js'
import { plotFigure } from '../../../src/report/plotFigure.js'
import { renderFigure } from '../../../src/report/renderFigure.js'

const given = { bits: 64, cueNoise: 0.1, steps: 10, eta: 0.1, levelReplicates: 1, volleyNoise: 0.3, permutations: 9, stepHetero: 2 }
const measures = { graph: 'g', sets: 1, attractorRandLow: 0, attractorRandHigh: 1, chanceRand: 0.1, attractorInformation: 0.5, chanceInformation: 0.2,
  clusterRand: 1, change: 0 }
const row = (level: string, h: number, attractors: number, attractorRand: number) =>
  ({ ...measures, level, about: '', h, attractors, attractorsLow: attractors, attractorsHigh: attractors, attractorRand, spiking: level === 'circuit' ? '2 of 3' : '',
    saturated: level === 'circuit' ? h / 4 : '' as const })
const found = {
  levels: [row('attention', 1, 9, 0.2), row('attention', 2, 2, 1), row('circuit', 1, 7, 0.3), row('circuit', 2, 1, 0)],
  steps: [
    { ...measures, h: 2, attractors: 2, attractorsLow: 2, attractorsHigh: 2, attractorRand: 1, to: 'circuit', changed: 'attention', comparedWith: '', place: 'start' as const },
    { ...measures, h: 2, attractors: 3, attractorsLow: 3, attractorsHigh: 3, attractorRand: 0.4, to: 'circuit', changed: 'majority', comparedWith: 'attention', place: 'way' as const },
    { ...measures, h: 2, attractors: 1, attractorsLow: 1, attractorsHigh: 1, attractorRand: 0, to: 'circuit', changed: 'circuit', comparedWith: 'majority', place: 'end' as const },
    { ...measures, h: 2, attractors: 5, attractorsLow: 5, attractorsHigh: 5, attractorRand: 0, to: 'circuit', changed: 'no noise', comparedWith: 'circuit', place: 'beside' as const },
  ],
}

test('the summary says where levels agree best, where they part most, and what saturates', (t) => {
  const summary = levelCommunitiesSummary(given, found)
  t.regex(summary, /by level: attention 1\.00, circuit 0\.30\./)
  t.regex(summary, /circuit parts most from attention on g, where it has 1 \(.* 0\.00\) attractors in place of 2 \(.* 1\.00\)/)
  t.regex(summary, /changes 25 to 50 %; 4 of 6 starts come to the same states in spikes/)
  t.is(levelCommunitiesSummary(given, { levels: [], steps: [] }), '')
})

test('tables have the rows, and figures are drawn without a complaint of Vega', async (t) => {
  t.deepEqual(levelCommunitiesTables(given, found).map(({ rows }) => rows.length), [4, 4])
  for (const plot of levelCommunitiesPlots(given, found)) {
    t.deepEqual((await renderFigure(plotFigure(plot))).warnings, [], plot.name)
  }
})
