import test from 'ava'
import type { Plot } from '../../src/experiments/experiment.js'
import { plotFigure } from '../../src/report/plotFigure.js'
import { renderFigure } from '../../src/report/renderFigure.js'
import { seriesLook } from '../../src/report/seriesLook.js'

const names = ['circuit', 'sdm', 'theory', 'softmax']
const plot: Plot = {
  name: 'a', title: 'A', caption: '', series: 'level', mark: 'line and points',
  x: { key: 'x', title: 'x' }, y: { key: 'y', title: 'y' },
  rows: names.flatMap((level, index) => [0, 1].map((x) => ({ level, x, y: x + index }))),
}
const rangeOf = (channel: unknown): unknown[] => (channel as { scale: { range: unknown[] } }).scale.range
const colours = ['#111', '#222', '#333', '#444']

test('no two series have one colour, dash or shape', (t) => {
  const { all, points, dashes } = seriesLook(plot, names, colours)
  const { lines } = seriesLook({ ...plot, mark: 'line' }, names, colours)
  for (const looks of [rangeOf(all['color']), rangeOf(lines['strokeDash']), rangeOf(points['shape']), [...dashes!.values()]]) {
    t.is(new Set(looks.map((value) => JSON.stringify(value))).size, names.length)
  }
})

test('shapes are of points and dashes of lines: where there are none, no channel speaks of them', (t) => {
  t.deepEqual(seriesLook({ ...plot, mark: 'line' }, names, colours).points, {})
  t.is(seriesLook({ ...plot, mark: 'points' }, names, colours).dashes!.size, 0)
  const { series: _, ...single } = plot
  t.deepEqual(seriesLook(single, [], colours), { all: { color: { value: '#111' } }, lines: {}, points: {} })
  const { dashes, points } = seriesLook({ ...plot, measured: ['circuit', 'sdm'] }, names, colours)
  t.deepEqual(rangeOf(points['shape']).slice(0, 2), ['circle', 'square'])
  t.deepEqual([...dashes!], [['theory', [1, 0]], ['softmax', [8, 4]]])
})

for (const mark of ['line', 'points', 'line and points'] as const) {
  test(`all that tells series of ${mark} apart is in one legend, which names each once`, async (t) => {
    const { svg, warnings } = await renderFigure(plotFigure({ ...plot, mark }))
    t.deepEqual(warnings, [])
    for (const name of names) t.is(svg.split(`>${name}<`).length - 1, 1, name)
  })
}

const legendOf = (given: readonly string[]) => (seriesLook(plot, given, colours).all['color'] as { legend: Record<string, unknown> }).legend

test('a legend has as many columns as fit, each as wide as its widest entry', (t) => {
  t.is(legendOf(['SDM, circles', 'SDM, caps', 'softmax, least squares', 'softmax, paper\'s β'])['columns'], 4)
  t.is(legendOf(Array.from({ length: 4 }, () => 'a name that takes very nearly a half of the width')) ['columns'], 2)
  t.is(legendOf(['x'.repeat(200), 'y'])['columns'], 1)
})

test('names are written as on paper, and those that are so already have no expression', (t) => {
  t.is(legendOf(['exact, r = 1000000'])['labelExpr'], '{"exact, r = 1000000":"exact, r = 1,000,000"}[datum.label] || datum.label')
  t.is(legendOf(names)['labelExpr'], undefined)
})
