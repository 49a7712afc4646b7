import test from 'ava'
import type { Figure } from '../../../src/report/figure.js'
import { fittedTexts } from '../../../src/report/paper/fittedTexts.js'
import { renderFigure } from '../../../src/report/renderFigure.js'
import { textWidth } from '../../../src/report/textWidth.js'

const titles = { x: 'time since the presentation began (ms)', y: 'spikes per second and cell (Hz)' }
const series = ['closed form of the intersection', 'measured in the circuit', 'softmax']
const rows = series.flatMap((line) => [0, 1].map((x) => ({ line, x, y: 2 * x })))
const figure = (specification: Figure['specification']): Figure => ({ name: 'a', title: 'a', caption: '', rows, specification })
const encoding = {
  x: { field: 'x', type: 'quantitative', title: titles.x }, y: { field: 'y', type: 'quantitative', title: titles.y },
}
const plot = { width: 90, height: 80, mark: 'line', encoding }
const textsOf = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text]) =>
  text!.replaceAll('</tspan>', '\n').replaceAll(/<[^>]*>/g, ''))

test('titles of axes are broken to the length of their axis, also in layers and panels, and drawn whole', async (t) => {
  for (const specification of [
    plot, { width: 90, height: 80, layer: [{ mark: 'line', encoding }, { mark: 'point', encoding }] }, { hconcat: [plot, plot] },
    { width: 90, height: 80, mark: 'line', encoding: { ...encoding, facet: { field: 'line', type: 'nominal', columns: 2 } } },
  ]) {
    const { svg, warnings } = await renderFigure(fittedTexts(figure(specification), 400))
    t.deepEqual(warnings, [])
    for (const [title, px] of [[titles.x, 90], [titles.y, 80]] as const) {
      const found = textsOf(svg).filter((text) => text.replaceAll('\n', ' ').trim() === title)
      t.true(found.length > 0, title)
      for (const line of found.flatMap((text) => text.trim().split('\n'))) t.true(textWidth(line, 13) <= px, line)
    }
  }
})

test('names of panels and on axes are broken where they are too wide, none is cut', async (t) => {
  const facet = { field: 'line', type: 'nominal', columns: 2, header: { labelLimit: 90 } }
  const names = { y: { field: 'line', type: 'nominal' }, x: encoding.x }
  for (const [specification, room] of [
    [{ ...plot, encoding: { ...encoding, facet } }, 300], [{ width: 90, height: { step: 20 }, mark: 'point', encoding: names }, 200],
  ] as const) {
    const { svg, warnings } = await renderFigure(fittedTexts(figure(specification), room))
    t.deepEqual(warnings, [])
    const shown = textsOf(svg).map((text) => text.replaceAll('\n', ' ').trim())
    for (const name of series) t.true(shown.includes(name), name)
  }
})

function legendIn(legend: object, roomPx: number): object {
  const color = { field: 'line', type: 'nominal', legend }
  const { specification } = fittedTexts(figure({ ...plot, encoding: { ...encoding, color } }), roomPx)
  return (specification['encoding'] as { color: { legend: object } }).color.legend
}

test('a legend of names takes the columns that there is room for, and stands above where beside it would take too much', (t) => {
  t.like(legendIn({ orient: 'top' }, 900), { orient: 'top', columns: 3 })
  t.like(legendIn({ orient: 'top' }, 480), { orient: 'top', columns: 2 })
  t.like(legendIn({ orient: 'top', columns: 1 }, 900), { columns: 1 })
  t.like(legendIn({ orient: 'right' }, 400), { orient: 'top', columns: 1 })
  t.deepEqual(legendIn({ orient: 'right' }, 1200), { orient: 'right' })
})

test('where all has room nothing is changed', (t) => {
  const roomy = { ...plot, width: 400, height: 300 }
  t.deepEqual(fittedTexts(figure(roomy), 500), figure(roomy))
})

function angleAt(width: number): unknown {
  const x = { field: 'line', type: 'nominal', axis: { labelAngle: 0 } }
  const { specification } = fittedTexts(figure({ ...plot, width, encoding: { ...encoding, x } }), 900)
  return (specification['encoding'] as { x: { axis: { labelAngle: number } } }).x.axis.labelAngle
}

test('names under a plot are turned where they would touch each other', (t) => {
  t.is(angleAt(600), 0)
  t.is(angleAt(200), -45)
})
