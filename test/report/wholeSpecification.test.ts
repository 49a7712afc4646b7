import test from 'ava'
import { parse, View } from 'vega'
import { compile } from 'vega-lite'
import type { Figure } from '../../src/report/figure.js'
import { figureOf } from '../../src/report/figureOf.js'
import { specificationText } from '../../src/report/wholeSpecification.js'

const figure: Figure = {
  name: 'dots', title: 'Dots', caption: 'Two dots.', rows: [{ x: 1, y: 'a' }, { x: 2, y: 'b' }],
  specification: { mark: 'point', encoding: { x: { field: 'x', type: 'quantitative' }, y: { field: 'y', type: 'nominal' } } },
}

test('the file of a figure shows it with nothing but Vega-Lite: it has the version and the data', async (t) => {
  const whole = JSON.parse(specificationText(figure)) as Record<string, unknown>
  t.is(whole['$schema'], 'https://vega.github.io/schema/vega-lite/v6.json')
  const view = new View(parse(compile(whole as never).spec), { renderer: 'none' })
  const svg = await view.toSVG()
  t.is(svg.match(/aria-roledescription="point"|<path[^>]*d="M[\d.]+,0A/g)?.length, 2, svg)
})

test('it is read back as the figure that it is of', (t) => {
  t.deepEqual(figureOf('dots', JSON.parse(specificationText(figure)), 'x,y\n1,a\n2,b\n'), figure)
})

test('a figure without rows has a file too', (t) => {
  t.deepEqual((JSON.parse(specificationText({ ...figure, rows: [] })) as { data: object }).data, { name: 'rows', values: [] })
})
