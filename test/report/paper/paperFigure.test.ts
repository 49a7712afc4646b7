import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import type { Plot } from '../../../src/experiments/experiment.js'
import { pageHeightMm, paperFigure } from '../../../src/report/paper/paperFigure.js'
import { plotFigure } from '../../../src/report/plotFigure.js'

const rows = ['one', 'two'].flatMap((panel) => [0, 1, 2].map((distance) => ({ panel, distance, weight: 3 - distance })))
const plot: Plot = {
  name: 'weights', title: 'Weights', caption: '', rows, mark: 'line',
  x: { key: 'distance', title: 'distance (bits)' }, y: { key: 'weight', title: 'weight' },
}
const cells: Plot = { ...plot, mark: 'cells', y: { key: 'panel', title: 'panel' }, colour: { key: 'weight', title: 'weight' } }

for (const [name, given] of [['one panel', plot], ['two panels', { ...plot, panel: 'panel' }], ['cells', cells]] as const) {
  test(`${name}: the figure has the width asked for, and its labels the size`, async (t) => {
    for (const [widthMm, fontPt] of [[85, 7], [170, 7], [85, 5]] as const) {
      const svg = await paperFigure(plotFigure(given), { widthMm, fontPt })
      const [, width, , box] = svg.match(/ width="([\d.]+)mm" height="([\d.]+)mm" viewBox="0 0 ([\d.]+)/)!.map(Number)
      t.is(width, widthMm)
      t.true(Math.abs(12 * width! / box! - fontPt * 25.4 / 72) < 1e-4)
      t.is(Number(svg.match(/<rect width="([\d.]+)"/)![1]), box!)
    }
  })
}

test('another font is taken, and a width that labels leave nothing of is refused', async (t) => {
  const svg = await paperFigure(plotFigure(plot), { widthMm: 85, fontPt: 7, font: 'Times "New" <$&' })
  t.regex(svg, /font-family="Times &quot;New&quot; &lt;\$&amp;"/)
  await t.throwsAsync(paperFigure(plotFigure(plot), { widthMm: 5, fontPt: 7 }), { instanceOf: InputError, message: /--width: found 5 mm/ })
})

const heightOf = (svg: string): number => Number(svg.match(/ height="([\d.]+)mm"/)![1])

const many: Plot = {
  ...plot, panel: 'panel', rows: Array.from({ length: 12 }, (_, panel) => [0, 1, 2].map((distance) =>
    ({ panel: `panel ${panel}`, distance, weight: 3 - distance }))).flat(),
}

test('panels stand in as many columns as there is room for, and the least width that a refusal names is enough', async (t) => {
  const figure = plotFigure({ ...plot, panel: 'panel' })
  const [narrow, wide] = [await paperFigure(figure, { widthMm: 50, fontPt: 7 }), await paperFigure(figure, { widthMm: 170, fontPt: 7 })]
  t.true(heightOf(narrow) > 1.2 * heightOf(wide))
  const refused = await t.throwsAsync(paperFigure(figure, { widthMm: 10, fontPt: 7 }), { instanceOf: InputError })
  const least = Number(refused.message.match(/at least (\d+) mm/)![1])
  await t.notThrowsAsync(paperFigure(figure, { widthMm: least, fontPt: 7 }))
})

test('many panels become lower until they fit a page', async (t) => {
  const figure = plotFigure(many)
  const heights = await Promise.all([85, 120, 180].map(async (widthMm) => heightOf(await paperFigure(figure, { widthMm, fontPt: 7 }))))
  for (const height of heights) t.true(height <= pageHeightMm, `${heights.join(' ')} mm`)
})
