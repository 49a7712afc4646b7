import test from 'ava'
import type { Plot } from '../../src/experiments/experiment.js'
import { plotFigure } from '../../src/report/plotFigure.js'
import { renderFigure } from '../../src/report/renderFigure.js'

const rows = ['score', 'slope'].flatMap((estimator) => [0, 1, 2].flatMap((layer) => [0, 1].map((head) =>
  ({ estimator, layer, head, beta: 1 + 3 * layer + head }))))
const plot: Plot = {
  name: 'map', title: 'Map', caption: 'Cells.', rows, mark: 'cells',
  x: { key: 'layer', title: 'layer' }, y: { key: 'head', title: 'head' }, colour: { key: 'beta', title: 'β', scale: 'log' },
}

for (const panel of [undefined, 'estimator']) {
  test(`cells ${panel ? 'in panels' : 'in one panel'} are drawn without a complaint of Vega, darker where higher`, async (t) => {
    const drawn = panel === undefined ? rows.slice(0, 6) : rows
    const { svg, warnings } = await renderFigure(plotFigure({ ...plot, rows: drawn, ...(panel && { panel }) }))
    t.deepEqual(warnings, [])
    const colours = [...svg.matchAll(/fill="(#[0-9a-f]{6})"/g)].map(([, colour]) => colour)
    t.true(new Set(colours).size >= 6)
    for (const text of ['layer', 'head', 'β']) t.true(svg.includes(text), text)
  })
}

const square = (estimator: string, side: number) => Array.from({ length: side * side }, (_, cell) =>
  ({ estimator, layer: cell % side, head: Math.floor(cell / side), beta: 1 + cell }))

test('every panel has cells as large as it has room for', async (t) => {
  const { svg } = await renderFigure(plotFigure({ ...plot, rows: [...square('few', 4), ...square('many', 60)], panel: 'estimator' }))
  const widths = [...svg.matchAll(/M0,0h(\d+)v\1h-\1Z/g)].map(([, side]) => Number(side))
  t.true(widths.includes(30) && widths.includes(5), [...new Set(widths)].join())
})

test('a cell whose colour a logarithmic scale cannot show is left out', (t) => {
  const { rows: kept, caption } = plotFigure({ ...plot, rows: [{ layer: 0, head: 0, beta: 0 }, rows[0]!] })
  t.is(kept.length, 1)
  t.regex(caption, /1 of 2 values/)
})

test('negative values have another colour than positive ones, and names a colour each in the order of the legend', async (t) => {
  const signed = rows.slice(0, 6).map((row, index) => ({ ...row, beta: index - 2 }))
  const { svg, warnings } = await renderFigure(plotFigure({ ...plot, rows: signed, colour: { key: 'beta', title: 'β' } }))
  t.deepEqual(warnings, [])
  t.true(new Set([...svg.matchAll(/fill="(#[0-9a-f]{6})"/g)].map(([, fill]) => fill)).size >= 6)
  const named = rows.slice(0, 2).map((row, index) => ({ ...row, mode: ['wide', 'narrow'][index]! }))
  const drawn = await renderFigure(plotFigure({
    ...plot, rows: named, colour: { key: 'mode', title: 'mode', names: ['narrow', 'wide'] },
  }))
  t.deepEqual(drawn.warnings, [])
  t.true(drawn.svg.indexOf('narrow') < drawn.svg.indexOf('wide'))
})
