import test from 'ava'
import { automatonExperiment } from '../../../src/experiments/automaton/automatonExperiment.js'
import { percent } from '../../../src/experiments/automaton/automatonPlots.js'
import { plotFigure } from '../../../src/report/plotFigure.js'
import { renderFigure } from '../../../src/report/renderFigure.js'
import { carriedOut, rowsOf } from '../paper/carriedOut.js'

const result = carriedOut(automatonExperiment, {
  neurons: 200, beta: 4, steps: 60, noises: [0, 5], bits: 128, memories: [[1000, 20]], flips: [0, 0.2], walks: 1, walkLength: 3,
  loadStates: [3, 5], loadSymbols: 2, replicates: 1, wordReplicates: 1,
})

test('every figure is drawn without a complaint of Vega', async (t) => {
  t.deepEqual(result.plots.map(({ name }) => name), ['automaton', 'automaton-overlaps', 'noise', 'noise-words', 'load'])
  for (const plot of result.plots) t.deepEqual((await renderFigure(plotFigure(plot))).warnings, [], plot.name)
})

test('the automaton is drawn with all vertices of its memory graph, in the colours of what they recall', (t) => {
  const vertices = result.plots[0]!.rows.filter(({ vertex }) => vertex !== '')
  t.is(vertices.length, 16)
  t.is(vertices.find(({ vertex }) => vertex === 'L mother')!['recalls'], 'M')
  t.is(result.plots[0]!.rows.length - 16, 12)
})

test('shares are said in whole percents', (t) => {
  t.is(percent(0.249), '25 %')
})

test('each kind of memory has a drawing whose vertices say the correlation with the right state', (t) => {
  const { rows } = result.plots[1]!
  t.deepEqual([...new Set(rows.map(({ panel }) => panel))],
    ['CDAM as published', 'CDAM, predecessors', 'attention, β = 20', 'sdm, 20 of 1000'])
  const lisa = rows.find(({ panel, vertex }) => panel === 'CDAM as published' && vertex === 'L mother')!
  const tried = rowsOf(result, 'transitions').find(({ level, from, symbol }) =>
    level === 'CDAM as published' && from === 'L' && symbol === 'mother')!
  t.is(lisa['overlap'], tried['right'])
})

test('bars of wrong transitions are intervals over sets of patterns', (t) => {
  for (const { rows } of result.plots.slice(2)) {
    for (const { low, wrong, high } of rows) t.true(Number(low) <= Number(wrong) && Number(wrong) <= Number(high))
  }
})
