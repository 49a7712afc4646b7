import test from 'ava'
import type { LevelRange } from '../../../src/experiments/cdam/levelRange.js'
import { levelRangePlots, levelRangeSummary, levelRangeTables } from '../../../src/experiments/cdam/levelRangeResult.js'
import { plotFigure } from '../../../src/report/plotFigure.js'
import { renderFigure } from '../../../src/report/renderFigure.js'

const given = { bits: 64, levelReplicates: 2, cueNoise: 0.15, volleyNoise: 0.3, steps: 20, eta: 0.1 }
const mixtures = [[0.5, 0.5], [-2, 3]] as const
const at = { attention: [0.6, 0.5], sdm: [0.55, 0.8] }
const found: LevelRange = {
  curves: (['attention', 'sdm'] as const).flatMap((level) => mixtures.flatMap(([a, h], index) => [1, 2].map((distance) =>
    ({ level, a, h, distance, correlation: at[level][index]! / distance, betweenSets: 0.01 })))),
  reaches: (['attention', 'sdm'] as const).flatMap((level) => mixtures.map(([a, h]) => ({
    level, about: '', a, h, sets: 2, size: 1, change: 0, crossing: a > 0 ? 2.43 : '' as const, betweenSets: 0, spiking: '',
  }))),
  steps: mixtures.map(([a, h]) => ({
    to: 'sdm', changed: 'sdm', comparedWith: 'attention', place: 'end' as const, a, h, sets: 2, first: 0.8, second: 0.4,
    third: '' as const, crossing: '' as const, moved: 0.3, movedSets: 0.01,
  })),
}

test('the summary has the mixture at which a level parts most, and the step that does most of it', (t) => {
  const summary = levelRangeSummary(found)
  t.regex(summary, /Level sdm parts most from attention at a = −2, h = 3, .* by 0\.80 in place of 0\.50; .* by “sdm” \(\+0\.30\)\./)
  t.notRegex(summary, /spikes|Shorter steps/)
  const short = { ...found.steps[1]!, to: 'attention', changed: 'attention, steps ÷ 4', place: 'beside' as const, first: 0.85 }
  const told = levelRangeSummary({ ...found, steps: [...found.steps, { ...short, a: 1, h: 0, moved: -0.1 }, short] })
  t.regex(told, /Shorter steps .* by at most \+0\.30, at a = −2, h = 3\. Level sdm/)
})

test('starts in spikes are added up over mixtures', (t) => {
  const reaches = found.reaches.map((row) => (row.level === 'sdm' ? { ...row, spiking: '2 of 3' } : row))
  t.regex(levelRangeSummary({ ...found, reaches }), /In spikes 4 of 6 starts/)
})

const names = (published: boolean) => new Set(levelRangePlots(given, found, published)[0]!.rows.map(({ level }) => level))

test('published points are shown only where the setting is the published one', (t) => {
  t.deepEqual(names(false), new Set(['attention', 'sdm']))
  t.deepEqual(names(true), new Set(['attention', 'sdm', 'published']))
})

test('every column of the tables has its key in every row, and plots are drawn without a complaint of Vega', async (t) => {
  for (const { columns, rows } of levelRangeTables(given, found)) {
    for (const row of rows) for (const { key } of columns) t.true(key in row, key)
  }
  for (const plot of levelRangePlots(given, found, true)) {
    t.deepEqual((await renderFigure(plotFigure(plot))).warnings, [])
  }
})
