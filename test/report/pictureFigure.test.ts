import test from 'ava'
import { decode } from 'fast-png'
import { pictureFigure } from '../../src/report/pictureFigure.js'
import { renderFigure } from '../../src/report/renderFigure.js'

const pictures = {
  name: 'recalled', title: 'Recalled', caption: 'Cues and states.', width: 2,
  images: ['cue', 'state, later'].flatMap((column) => ['1 (0)', '2 (7)'].map((row, index) =>
    ({ row, column, levels: [0, 255, 10 * index, 3], note: column === 'cue' ? '' : `0.${index}5` }))),
}

test('pictures are drawn in rows and columns with their notes, without a complaint of Vega', async (t) => {
  const { svg, warnings } = await renderFigure(pictureFigure(pictures))
  t.deepEqual(warnings, [])
  t.is([...svg.matchAll(/<image href="data:image\/png;base64,/g)].length, 4)
  t.false(svg.includes('xlink'))
  for (const text of ['cue', 'later', '1 (0)', '2 (7)', '0.05', '0.15']) t.true(svg.includes(`>${text}<`), text)
})

test('its rows have a picture each, as a URL that needs no file', (t) => {
  const { rows } = pictureFigure(pictures)
  t.deepEqual(Object.keys(rows[0]!), ['row', 'column', 'note', 'picture'])
  t.is(new Set(rows.map(({ picture }) => picture)).size, 2)
})

test('another decoder reads the levels from that URL', (t) => {
  const url = String(pictureFigure(pictures).rows[1]!['picture'])
  const { data, width, height } = decode(Buffer.from(url.split(',')[1]!, 'base64'))
  t.deepEqual([width, height, ...data], [2, 2, 0, 255, 10, 3])
})
