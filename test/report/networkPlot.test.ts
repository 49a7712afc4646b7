import test from 'ava'
import type { Plot } from '../../src/experiments/experiment.js'
import { plotFigure } from '../../src/report/plotFigure.js'
import { renderFigure } from '../../src/report/renderFigure.js'

const vertex = (name: string, x: number, y: number, group: string, kind: string) => ({ vertex: name, group, kind, x, y, toX: '', toY: '' })
const rows = [
  { vertex: '', group: '', kind: '', x: 0, y: 0, toX: 1, toY: 1 },
  vertex('a', 0, 0, '1', 'state'), vertex('b', 1, 1, '2', 'state'), vertex('c', 1, 0, '2', 'other'),
]
const plot: Plot = {
  name: 'net', title: 'Net', caption: 'A graph.', rows, mark: 'network', x: { key: 'x', title: 'x' }, y: { key: 'y', title: 'y' },
  link: { x: 'toX', y: 'toY' }, series: 'group', shape: 'kind',
}

test('a graph is drawn with its links, coloured vertices and their names, without a complaint of Vega', async (t) => {
  const { svg, warnings } = await renderFigure(plotFigure(plot))
  t.deepEqual(warnings, [])
  t.is([...svg.matchAll(/<line /g)].length, 1)
  for (const text of ['>a<', '>b<', '>c<', '>group<', '>state<']) t.true(svg.includes(text), text)
})

test('many vertices have no names, and panels have vertices of their own', async (t) => {
  const many = Array.from({ length: 30 }, (_, index) => vertex(`v${index}`, index, index % 3, '1', 'state'))
  t.false((await renderFigure(plotFigure({ ...plot, rows: many }))).svg.includes('>v1<'))
  const panels = ['one', 'two'].flatMap((panel) => rows.map((row) => ({ ...row, panel })))
  const { svg, warnings } = await renderFigure(plotFigure({ ...plot, rows: panels, panel: 'panel' }))
  t.deepEqual(warnings, [])
  t.is([...svg.matchAll(/<line /g)].length, 2)
})

test('vertices are coloured by a number where one is said, with a legend and an outline that light ones are seen by', async (t) => {
  const numbered = rows.map((row, index) => ({ ...row, size: row.vertex === '' ? '' : index - 2 }))
  const { series: _, ...rest } = plot
  const { svg, warnings } = await renderFigure(plotFigure({ ...rest, rows: numbered, colour: { key: 'size', title: 'size (mm)' } }))
  t.deepEqual(warnings, [])
  const outlined = [...svg.matchAll(/<path[^>]* fill="(#[0-9a-f]{6})" stroke="#4d4d4d"/g)].map(([, fill]) => fill)
    .filter((fill) => fill !== '#4d4d4d')
  t.is(new Set(outlined).size, 3)
  t.true(svg.includes('size (mm)'))
})
