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
  const { all, lines, points } = seriesLook(plot, names, colours)
  for (const channel of [all['color'], lines['strokeDash'], points['shape']]) {
    t.is(new Set(rangeOf(channel).map((value) => JSON.stringify(value))).size, names.length)
  }
})

test('shapes are of points and dashes of lines: where there are none, no channel speaks of them', (t) => {
  t.deepEqual(seriesLook({ ...plot, mark: 'line' }, names, colours).points, {})
  t.deepEqual(seriesLook({ ...plot, mark: 'points' }, names, colours).lines, {})
  const { series: _, ...single } = plot
  t.deepEqual(seriesLook(single, [], colours), { all: { color: { value: '#111' } }, lines: {}, points: {} })
  const { lines, points } = seriesLook({ ...plot, measured: ['circuit', 'sdm'] }, names, colours)
  t.deepEqual(rangeOf(points['shape']).slice(0, 2), ['circle', 'square'])
  t.deepEqual(rangeOf(lines['strokeDash']).slice(2), [[1, 0], [8, 4]])
})

for (const mark of ['line', 'points', 'line and points'] as const) {
  test(`all that tells series of ${mark} apart is in one legend, which names each once`, async (t) => {
    const { svg, warnings } = await renderFigure(plotFigure({ ...plot, mark }))
    t.deepEqual(warnings, [])
    for (const name of names) t.is(svg.split(`>${name}<`).length - 1, 1, name)
  })
}
