import test from 'ava'
import {
  levelImagesPlots, levelImagesSummary, levelImagesTables,
} from '../../../src/experiments/cdam/levelImagesResult.js'
import { plotFigure } from '../../../src/report/plotFigure.js'
import { renderFigure } from '../../../src/report/renderFigure.js'

const given = { levelImages: 10, neighbours: 3, pixelThreshold: 0.5, cueNoise: 0.15, wordBeta: 80, steps: 10, eta: 0.1,
  levelReplicates: 2, volleyNoise: 0.3, pictured: 2, levelHeteros: [0, 1] }
const measures = { sets: 2, rowLow: 0, rowHigh: 1, column: 1, self: 0.9, distinct: 5, change: 0 }
const row = (level: string, a: number, h: number, right: number) =>
  ({ ...measures, level, about: '', a, h, row: right, spiking: level === 'circuit' ? '2 of 3' : '',
    saturated: level === 'circuit' ? h / 2 : ('' as const) })
const found = {
  levels: [['attention', 1], ['circuit', 0.25]].flatMap(([level, least]) =>
    [row(String(level), 1, 0, 1), row(String(level), 1, 1, Number(least)), row(String(level), 0, 1, 0.1)]),
  steps: [
    { ...measures, a: 1, h: 1, to: 'circuit', changed: 'majority', comparedWith: 'attention', place: 'way', row: 0.5, moved: -0.5 },
    { ...measures, a: 1, h: 1, to: 'circuit', changed: 'circuit', comparedWith: 'majority', place: 'end', row: 0.25, moved: -0.25 },
    { ...measures, a: 1, h: 1, to: 'circuit', changed: 'more', comparedWith: 'circuit', place: 'beside', row: 0.75, moved: 0.5 },
    { ...measures, a: 1, h: 1, to: 'circuit', changed: 'broad', comparedWith: 'majority', place: 'beside', row: 0.1, moved: -0.4 },
  ] as const,
}

test('the summary has what levels recall, the change that does most where they part most, and starts in spikes added up', (t) => {
  const summary = levelImagesSummary(given, found)
  t.regex(summary, /level attention recalls 0\.10 to 1\.00 of the starts, level circuit recalls 0\.10 to 1\.00 of the starts, .* chance is 0\.10/)
  t.regex(summary, /circuit parts most from attention at a = 1, h = 1, where 0\.25 are recalled in place of 1\.00; .* by “majority” \(−0\.50\)/)
  t.regex(summary, /6 of 9 starts .* 0 to 50 % are others for that, and where none is, 2 of 3 starts do/)
})

test('tables have the rows, those without rows are left out, and figures are drawn without a complaint of Vega', async (t) => {
  t.deepEqual(levelImagesTables(given, found).map(({ rows }) => rows.length), [6, 4])
  t.deepEqual(levelImagesTables(given, { levels: found.levels, steps: [] }).map(({ name }) => name), ['levels'])
  for (const plot of levelImagesPlots(given, found)) {
    t.deepEqual((await renderFigure(plotFigure(plot))).warnings, [], plot.name)
  }
})
