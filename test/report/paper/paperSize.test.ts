import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { onPaper, pixelMm, sizeOf } from '../../../src/report/paper/paperSize.js'
import { fontFamily } from '../../../src/report/theme.js'

test('a label has its size in points where pixels are so large', (t) => {
  t.is(pixelMm({ widthMm: 85, fontPt: 72 }, 12), 25.4 / 12)
})

test('sizes that no paper has are refused', (t) => {
  for (const [widthMm, fontPt, message] of [
    [0, 7, /--width: found 0 mm; allowed: more than 0 and up to 2000 mm/], [1e9, 7, /--width: found 1000000000 mm/],
    [NaN, 7, /--width: found NaN mm/], [85, 0, /--font-size: found 0 pt/],
  ] as const) t.throws(() => pixelMm({ widthMm, fontPt }, 12), { instanceOf: InputError, message })
})

test('a drawing is as wide as asked, keeps its height, and has the font', (t) => {
  const svg = `<svg role="img" width="300" height="150" viewBox="0 0 300 150" font-family="${fontFamily}"><rect width="300" height="150"/></svg>`
  t.deepEqual(sizeOf(svg), { width: 300, height: 150 })
  t.is(onPaper(svg, 300.4, 0.25, 'A "b"'), '<svg role="img" width="75.1mm" height="37.5mm" viewBox="0 0 300.4 150" '
    + 'font-family="A &quot;b&quot;"><rect width="300.4" height="150"/></svg>')
})
