import test from 'ava'
import { automatonExperiment } from '../../../src/experiments/automaton/automatonExperiment.js'
import { percent } from '../../../src/experiments/automaton/automatonPlots.js'
import { plotFigure } from '../../../src/report/plotFigure.js'
import { renderFigure } from '../../../src/report/renderFigure.js'
import { carriedOut } from '../paper/carriedOut.js'

const result = carriedOut(automatonExperiment, {
  neurons: 200, beta: 4, steps: 60, noises: [0, 5], bits: 128, memories: [[1000, 20]], flips: [0, 0.2], walks: 1, walkLength: 3,
  loadStates: [3, 5], loadSymbols: 2, replicates: 1, wordReplicates: 1,
})

test('every figure is drawn without a complaint of Vega', async (t) => {
  t.deepEqual(result.plots.map(({ name }) => name), ['automaton', 'noise', 'noise-words', 'load'])
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
