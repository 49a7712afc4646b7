import test from 'ava'
import * as vega from 'vega'
import type { Figure } from '../../src/report/figure.js'
import { interaction, shown } from '../../src/report/interaction.js'
import { renderFigure } from '../../src/report/renderFigure.js'
import { textWidth } from '../../src/report/textWidth.js'

const figure: Figure = {
  name: 'dots',
  title: 'Dots & <dashes>',
  caption: 'Two dots.',
  rows: [{ x: 1, y: 2 }, { x: 3, y: 4 }],
  specification: {
    width: 50, height: 40,
    mark: { type: 'point', clip: true },
    encoding: { x: { field: 'x', type: 'quantitative' }, y: { field: 'y', type: 'quantitative' } },
  },
}

test('the same figure gives the same text, also beside others', async (t) => {
  const once = (await renderFigure(figure)).svg
  const others = await Promise.all([{ ...figure, name: 'other' }, figure, figure].map(renderFigure))
  t.is(others[1]!.svg, once)
  t.is(others[2]!.svg, once)
  t.not(others[0]!.svg, once)
})

test('the drawing is a complete SVG document that names itself and needs nothing from elsewhere', async (t) => {
  const { svg } = await renderFigure(figure)
  t.true(svg.startsWith('<svg ') && svg.endsWith('</svg>'))
  t.regex(svg, /role="img" aria-label="Dots &amp; &lt;dashes&gt;"/)
  t.deepEqual([...svg.matchAll(/https?:[^"]*/g)].map(String), ['http://www.w3.org/2000/svg'])
})

test('ids begin with the figure\'s name and every reference has its target', async (t) => {
  const { svg } = await renderFigure(figure)
  const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  const used = [...svg.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id)
  t.true(ids.length > 0 && ids.every((id) => id!.startsWith('dots-')))
  t.deepEqual([...new Set(used)].filter((id) => !ids.includes(id)), [])
})

test('the rows are neither changed nor part of the Vega specification', async (t) => {
  const frozen = { ...figure, rows: figure.rows.map((row) => Object.freeze({ ...row })) }
  const { vega } = await renderFigure(frozen)
  t.notRegex(JSON.stringify(vega), /"values"/)
  t.deepEqual(Reflect.ownKeys(frozen.rows[0]!), ['x', 'y'])
})

test('what Vega complains about is collected', async (t) => {
  const encoding = { x: { field: 'x', type: 'quantitative', scale: { type: 'log' } }, colour: { field: 'y' } }
  const { warnings } = await renderFigure({ ...figure, specification: { mark: 'point', encoding } })
  t.true(warnings.length > 0)
})

const withLabel = (label: string): Figure => ({
  ...figure, rows: [{ x: 1, y: label }],
  specification: { mark: 'point', encoding: { y: { field: 'y', type: 'nominal', axis: { labelLimit: 200 } } } },
})

test('a label is cut where it is wider than its limit in the widths that the layout takes, and nowhere else', async (t) => {
  const fitting = 'i'.repeat(70)
  t.true(textWidth(fitting, 12) < 200)
  t.true((await renderFigure(withLabel(fitting))).svg.includes(`>${fitting}<`))
  const wide = 'm'.repeat(30)
  t.true(textWidth(wide, 12) > 200)
  t.regex((await renderFigure(withLabel(wide))).svg, />m{10,}…</)
})

test.serial('Vega measures texts as before once the last of several figures is drawn', async (t) => {
  const { textMetrics } = vega as unknown as { textMetrics: { width: unknown } }
  const before = textMetrics.width
  await Promise.all([figure, figure, { ...figure, specification: { mark: 'no mark' } }].map((one) => renderFigure(one).catch(() => {})))
  t.is(textMetrics.width, before)
})

const x = { field: 'x', type: 'quantitative' }
const layers = [
  { name: 'coloured', mark: 'line', encoding: { x, color: { field: 'y', type: 'nominal' }, opacity: shown(1) } },
  { name: 'plain', mark: 'line', encoding: { x } },
]

test('a legend that was to be clicked and cannot be is complained of', async (t) => {
  for (const [view, warnings] of [['coloured', []], ['plain', ['the legend cannot be clicked']]] as const) {
    const specification = { params: interaction([view], { series: 'y', zooms: false }), layer: layers }
    t.deepEqual((await renderFigure({ ...figure, specification })).warnings, warnings)
  }
})
