import test from 'ava'
import type { Plot } from '../../src/experiments/experiment.js'
import { plotFigure } from '../../src/report/plotFigure.js'
import { renderFigure } from '../../src/report/renderFigure.js'

const rows = ['sdm', 'softmax'].flatMap((level) => [0, 1, 2, 3].flatMap((distance) => ['n = 64', 'n = 1000'].map((size) =>
  ({ level, size, distance, weight: (4 - distance) / (level === 'sdm' ? 4 : 5), low: 0.1, high: 1.1 }))))

const plot: Plot = {
  name: 'weights', title: 'Weights', caption: 'Weights against distance.', rows, series: 'level', mark: 'line and points',
  x: { key: 'distance', title: 'Hamming distance (bits)' }, y: { key: 'weight', title: 'weight' },
}

for (const mark of ['line', 'points', 'line and points', 'bars'] as const) {
  for (const panel of [undefined, 'size']) {
    test(`a plot of ${mark} ${panel ? 'in panels' : 'in one panel'} is drawn without a complaint of Vega`, async (t) => {
      const { svg, warnings } = await renderFigure(plotFigure({
        ...plot, mark, interval: { low: 'low', high: 'high' }, ...(panel && { panel }),
      }))
      t.deepEqual(warnings, [])
      for (const text of ['softmax', 'Hamming distance (bits)', 'weight']) t.true(svg.includes(text), text)
      if (panel) t.true(svg.includes('n = 1000'))
    })
  }
}

const named = (name: (index: number) => string) => plotFigure({
  ...plot, mark: 'bars', x: { key: 'name', title: 'name' },
  rows: Array.from({ length: 12 }, (_, index) => ({ name: name(index), level: 'sdm', weight: index })),
})

test('names on the x axis that would touch each other are turned', async (t) => {
  const [short, long] = [named((index) => `n${index}`), named((index) => `name number ${index}`)]
  t.true((await renderFigure(long)).svg.includes('rotate(315)'))
  t.false((await renderFigure(short)).svg.includes('rotate(315)'))
})

test('what a logarithmic axis cannot show is left out and counted in the caption', async (t) => {
  const withZero = { ...plot, rows: [...rows, { ...rows[0]!, weight: 0 }], y: { ...plot.y, scale: 'log' as const } }
  const figure = plotFigure(withZero)
  t.is(figure.rows.length, rows.length)
  t.is(figure.caption, 'Weights against distance. 1 of 17 values are not above 0 and have no place on a logarithmic axis.')
  t.deepEqual((await renderFigure(figure)).warnings, [])
})

const layersOf = (figure: { specification: Record<string, unknown> }) =>
  figure.specification['layer'] as { mark: { type: string }; transform?: unknown }[]

test('measured series are points without a line, and the others lines without points', async (t) => {
  const figure = plotFigure({ ...plot, measured: ['sdm'] })
  t.deepEqual(layersOf(figure).map(({ mark, transform }) => [mark.type, transform]), [
    ['line', [{ filter: { field: 'level', equal: 'softmax' } }]],
    ['point', [{ filter: { field: 'level', oneOf: ['sdm'] } }]],
  ])
  t.deepEqual((await renderFigure(figure)).warnings, [])
})

test('panels of one scale share their y axis', async (t) => {
  const figure = plotFigure({ ...plot, panel: 'size', oneScale: true })
  t.deepEqual(figure.specification['resolve'], { scale: { color: 'shared', strokeDash: 'shared', shape: 'shared', y: 'shared' } })
  t.deepEqual((await renderFigure(figure)).warnings, [])
})

test('a long title of a panel has two lines', async (t) => {
  const long = 'slope of score on cosine, all queries, without first token'
  const { svg } = await renderFigure(plotFigure({ ...plot, rows: [...rows, { ...rows[0]!, size: long }], panel: 'size' }))
  t.true(svg.includes('>all queries, without first token<'))
})

test('lines that lie on each other are told apart by dashes, and the first are the widest', async (t) => {
  const figure = plotFigure({ ...plot, overlaid: true })
  const { svg, warnings } = await renderFigure(figure)
  t.deepEqual(warnings, [])
  t.regex(svg, /stroke-dasharray="8,4"/)
  t.deepEqual(layersOf(figure).slice(0, 2).map(({ mark }) => mark), [2.1, 1.5].map((strokeWidth) =>
    ({ type: 'line', tooltip: false, strokeDash: strokeWidth === 2.1 ? [1, 0] : [8, 4], strokeWidth })))
})

test('panels of different quantities have these as titles of their axes, and whole numbers no ticks between them', (t) => {
  const { specification } = plotFigure({
    ...plot, panel: 'size', x: { ...plot.x, whole: true }, y: { key: 'weight', title: 'of panel' },
  })
  const text = JSON.stringify(specification)
  t.regex(text, /"title":"n = 1000"/)
  t.notRegex(text, /of panel/)
  t.regex(text, /"tickMinStep":1/)
})

test('an interval as a band is an area along the lines that have one', async (t) => {
  const figure = plotFigure({ ...plot, measured: ['sdm'], interval: { low: 'low', high: 'high', as: 'band' } })
  t.deepEqual(layersOf(figure).map(({ mark, transform }) => [mark.type, transform]), [
    ['line', [{ filter: { field: 'level', equal: 'softmax' } }]],
    ['area', [{ filter: { not: { field: 'level', oneOf: ['sdm'] } } }]],
    ['point', [{ filter: { field: 'level', oneOf: ['sdm'] } }]],
  ])
  t.deepEqual((await renderFigure(figure)).warnings, [])
})

test('titles of panels are written as on paper', async (t) => {
  const { svg } = await renderFigure(plotFigure({ ...plot, rows: [...rows, { ...rows[0]!, size: 'r = 2^64, m = 10000' }], panel: 'size' }))
  t.true(svg.includes('>r = 2⁶⁴, m = 10,000<'))
})
