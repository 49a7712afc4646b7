import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { paperStrip } from '../../../src/report/paper/paperStrip.js'

const film = {
  name: 'film', title: 'A film', caption: 'Words.', width: 2, height: 1,
  reels: [{ name: 'reel', pictures: Array.from({ length: 40 }, () => '00ff'), labels: Array.from({ length: 40 }, (_, at) => `${at}`) }],
}

test('a strip has as many pictures as have room, and the width asked for', (t) => {
  for (const [widthMm, pictures] of [[20, 1], [85, 4], [170, 9], [1000, 20]] as const) {
    const { svg } = paperStrip(film, { widthMm, fontPt: 7 })
    t.is([...svg.matchAll(/<image /g)].length, pictures, `${widthMm} mm`)
    t.true(svg.includes(` width="${widthMm}mm" `))
    const edges = [...svg.matchAll(/<image [^>]*? x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)].map(([, x, width]) => Number(x) + Number(width))
    t.true(Math.max(...edges) <= Number(svg.match(/viewBox="0 0 ([\d.]+)/)![1]))
  }
  t.regex(paperStrip(film, { widthMm: 85, fontPt: 7 }).caption, /^Words\. Shown is one picture in 10\.$/)
})

test('where there is no room for a picture the width is refused', (t) => {
  t.throws(() => paperStrip(film, { widthMm: 10, fontPt: 7 }), { instanceOf: InputError, message: /--width: found 10 mm; allowed: room/ })
})
