import test from 'ava'
import type { LevelModes } from '../../../src/experiments/cdam/levelModes.js'
import { levelModesPlots, levelModesSummary, levelModesTables } from '../../../src/experiments/cdam/levelModesResult.js'
import { recallModes } from '../../../src/memory/cdam/recallMode.js'
import { plotFigure } from '../../../src/report/plotFigure.js'
import { renderFigure } from '../../../src/report/renderFigure.js'

const given = { bits: 64, levelReplicates: 2, cueNoise: 0.15, wordBeta: 83.33, steps: 20, eta: 0.1 }
const [auto, narrow, wide, quiescence] = recallModes
const places = ['attention', 'majority', 'sdm']
const found: LevelModes = {
  places,
  rows: places.map((level) => ({
    level, a: 1, h: 0.5, mode: level === 'attention' ? narrow : auto, active: 1, lost: 0, distinct: 9, nearest: 0.1, size: 1,
    sets: 2, spiking: '',
  })),
  overlaps: places.flatMap((level) => [0, 1].map((update) =>
    ({ level, mixture: 'a = 1, h = 0.5', update, distance: 'distance 0', overlap: 0.7 }))),
  matrices: places.map((level) =>
    ({ level, mixture: 'a = 1, h = 0.5', correlations: [Float64Array.of(1, -0.2), Float64Array.of(-0.2, 1)] })),
  points: [
    { a: 1, h: 0, predicted: auto, modes: [auto, auto, auto] }, { a: 1, h: 0.5, predicted: narrow, modes: [narrow, auto, auto] },
    { a: 0, h: 1, predicted: wide, modes: [wide, narrow, narrow] }, { a: 0, h: 0, predicted: quiescence, modes: [wide, quiescence, auto] },
  ],
}

test('the summary counts points at which levels agree, and those at which a majority alone does the same', (t) => {
  const summary = levelModesSummary(found)
  t.regex(summary, /a = 1, h = 0\.5: attention narrow hetero-association, sdm auto-association\./)
  t.regex(summary, /closed forms and attention agree at 3 of 4 points, attention and sdm at 1\./)
  t.regex(summary, /Of the 3 points at which some level parts .* in the mode of that level at 2:/)
})

test('every column of the tables has its key in every row, and plots are drawn without a complaint of Vega', async (t) => {
  for (const { columns, rows } of levelModesTables(given, found)) {
    for (const row of rows) for (const { key } of columns) t.true(key in row, key)
  }
  for (const plot of levelModesPlots(found)) t.deepEqual((await renderFigure(plotFigure(plot))).warnings, [])
})

test('levels stand side by side: panels are levels, and the plane has a panel for closed forms and each place', (t) => {
  const [overlaps, correlations, plane] = levelModesPlots(found)
  t.deepEqual([...new Set(overlaps!.rows.map(({ level }) => level))], ['attention', 'sdm'])
  t.is(correlations!.rows.length, 8)
  t.deepEqual([...new Set(plane!.rows.map(({ place }) => place))], ['closed forms', ...places])
})
