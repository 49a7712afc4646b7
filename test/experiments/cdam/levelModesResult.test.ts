import test from 'ava'
import type { LevelModes } from '../../../src/experiments/cdam/levelModes.js'
import { levelModesPlots, levelModesSummary, levelModesTables } from '../../../src/experiments/cdam/levelModesResult.js'
import { recallModes } from '../../../src/memory/cdam/recallMode.js'
import { plotFigure } from '../../../src/report/plotFigure.js'
import { renderFigure } from '../../../src/report/renderFigure.js'

const given = { bits: 64, levelReplicates: 2, cueNoise: 0.15, wordBeta: 83.33, broadBeta: 10, steps: 20, eta: 0.1 }
const [auto, narrow, wide, quiescence] = recallModes
const places = ['attention', 'attention, steps ÷ 4', 'majority', 'attention, shared', 'broad, shared', 'sdm']
const levels = ['attention', 'sdm']
const found: LevelModes = {
  levels, places,
  rows: places.map((level) => ({
    level, a: 1, h: 0.5, mode: level === 'attention' ? narrow : auto, active: 1, lost: 0, distinct: 9, nearest: 0.1, size: 1, change: 0,
    sets: 2, spiking: '',
  })),
  overlaps: levels.flatMap((level) => [0, 1].map((update) =>
    ({ level, mixture: 'a = 1, h = 0.5', update, distance: 'distance 0', overlap: 0.7 }))),
  matrices: levels.map((level) =>
    ({ level, mixture: 'a = 1, h = 0.5', correlations: [Float64Array.of(1, -0.2), Float64Array.of(-0.2, 1)] })),
  points: [
    { a: 1, h: 0, predicted: auto, modes: [auto, auto, auto, auto, auto, auto] },
    { a: 1, h: 0.5, predicted: narrow, modes: [narrow, narrow, auto, narrow, auto, auto] },
    { a: 0.5, h: 1, predicted: narrow, modes: [narrow, narrow, narrow, wide, wide, wide] },
    { a: 0.1, h: 1, predicted: narrow, modes: [narrow, narrow, narrow, narrow, wide, wide] },
    { a: -1, h: 1, predicted: quiescence, modes: [wide, quiescence, quiescence, auto, auto, narrow] },
    { a: -1, h: 2, predicted: wide, modes: [narrow, wide, narrow, wide, wide, wide] },
  ],
}

test('the summary tells at how many points attention is foretold, and at how many a level is in its mode', (t) => {
  const summary = levelModesSummary(found)
  t.regex(summary, /in the mode of the closed forms at 4 of 6 points of the plane \(in shorter steps, .*, at 6\), /)
  t.regex(summary, /in that of attention is level sdm at 1;/)
})

const reasonsOf = (points: typeof found.points) =>
  levelModesTables(given, { ...found, points }).find(({ name }) => name === 'level-reasons')!.rows.map((row) => row['points'])

test('each point at which a level parts is counted once, under the first thing that alone does it', (t) => {
  t.deepEqual(reasonsOf(found.points), [1, 1, 1, 1, 1])
  t.deepEqual(reasonsOf(found.points.slice(0, 2)), [0, 0, 1, 0, 0])
  t.deepEqual(reasonsOf(found.points.slice(0, 1)), [0, 0, 0, 0, 0])
})

test('with attention alone there is nothing to part, and no table of it', (t) => {
  const alone = { ...found, levels: ['attention'] }
  t.false(levelModesTables(given, alone).some(({ name }) => name === 'level-reasons'))
  t.regex(levelModesSummary(alone), /at 6\)\.$/)
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
  t.deepEqual([...new Set(plane!.rows.map(({ place }) => place))], ['closed forms', 'attention', 'sdm', 'attention, steps ÷ 4', 'majority', 'attention, shared', 'broad, shared'])
})
