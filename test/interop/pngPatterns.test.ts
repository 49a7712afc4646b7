import test from 'ava'
import { encode } from 'fast-png'
import { parsePngPattern } from '../../src/interop/pngPatterns.js'
import { wordToBits } from '../../src/words/word.js'
import { pngOf, type PngParts } from './pngOf.js'
import { thrown } from './thrown.js'

const parse = (bytes: Uint8Array, threshold = 0.5) => parsePngPattern(bytes, 'a.png', threshold)
const bits = (bytes: Uint8Array, threshold = 0.5) => wordToBits(parse(bytes, threshold).word).join('')

const black = [0, 0, 0], white = [255, 255, 255]
/** The same picture of 3 × 2 pixels in every kind of PNG: dark light dark, light light dark. */
const kinds: Record<string, Omit<PngParts, 'width' | 'height'>> = {
  'grey, 1 bit': { depth: 1, colour: 'grey', rows: [[0b01000000], [0b11000000]] },
  'grey, 2 bits': { depth: 2, colour: 'grey', rows: [[0b00_11_01_00], [0b10_11_00_00]] },
  'grey, 4 bits': { depth: 4, colour: 'grey', rows: [[0x0f, 0x70], [0x8f, 0x00]] },
  'grey, 8 bits': { depth: 8, colour: 'grey', rows: [[0, 255, 127], [128, 255, 3]] },
  'grey, 16 bits': { depth: 16, colour: 'grey', rows: [[0, 0, 255, 255, 127, 255], [128, 0, 255, 0, 0, 255]] },
  'grey and alpha, 8 bits': { depth: 8, colour: 'greyAlpha', rows: [[0, 255, 0, 0, 0, 129], [0, 127, 255, 9, 9, 255]] },
  'grey and one transparent value': {
    depth: 8, colour: 'grey', rows: [[0, 7, 0], [7, 255, 0]], transparency: [0, 7],
  },
  'colour, 8 bits': {
    depth: 8, colour: 'rgb', rows: [[...black, ...white, 255, 0, 0], [0, 255, 0, ...white, 0, 0, 255]],
  },
  'colour with a suggested palette': {
    depth: 8,
    colour: 'rgb',
    rows: [[...black, ...white, ...black], [...white, ...white, ...black]],
    palette: [255, 0, 0],
  },
  'colour and alpha, 16 bits': {
    depth: 16,
    colour: 'rgba',
    rows: [
      [0, 0, 0, 0, 0, 0, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255],
      [255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1, 1, 9, 9, 9, 9, 9, 9, 255, 255],
    ],
  },
  'palette, 2 bits': {
    depth: 2, colour: 'palette', palette: [...white, ...black], rows: [[0b01_00_01_00], [0b00_00_01_00]],
  },
  'palette, 8 bits, with alpha': {
    depth: 8,
    colour: 'palette',
    palette: [...black, 1, 2, 3, 9, 9, 9],
    transparency: [255, 0],
    rows: [[0, 1, 2], [1, 1, 0]],
  },
}

for (const [kind, parts] of Object.entries(kinds)) {
  test(`dark pixels are ink: ${kind}`, (t) => {
    const pattern = parse(pngOf({ width: 3, height: 2, ...parts }))
    t.deepEqual([pattern.width, pattern.height], [3, 2])
    t.is(wordToBits(pattern.word).join(''), '101001')
  })
}

test('with light ink every bit is the opposite', (t) => {
  const { word } = parsePngPattern(pngOf({ width: 3, height: 2, ...kinds['colour, 8 bits']! }), 'a.png', 0.5, 'light')
  t.is(wordToBits(word).join(''), '010110')
})

test('a pixel of exactly the threshold is light', (t) => {
  const data = Uint8Array.from({ length: 256 }, (_, grey) => grey)
  const ramp = encode({ width: 256, height: 1, depth: 8, channels: 1, data })
  for (const level of [1, 51, 128, 255]) t.is(bits(ramp, level / 255), '1'.repeat(level) + '0'.repeat(256 - level))
})

test('luminance is weighted as the eye does', (t) => {
  const data = Uint8Array.of(255, 0, 0, 254, 0, 0, 0, 255, 0, 0, 0, 255)
  t.is(bits(encode({ width: 4, height: 1, depth: 8, channels: 3, data }), 0.2126), '0101')
})

test('an interlaced picture of whole bytes is read, one of less is refused', (t) => {
  const data = Uint8Array.from({ length: 81 }, (_, pixel) => (pixel % 5 === 0 ? 0 : 255))
  const interlaced = encode({ width: 9, height: 9, depth: 8, channels: 1, data }, { interlace: 'Adam7' })
  t.is(bits(interlaced), bits(encode({ width: 9, height: 9, depth: 8, channels: 1, data })))
  const less = pngOf({ width: 3, height: 2, ...kinds['grey, 4 bits']!, interlace: 1 })
  t.is(thrown(t, () => parse(less)), 'a.png: is interlaced at 4 bits; allowed: a PNG without interlace')
})

test('what is no PNG, cut, changed or too large is refused by the name of the file', (t) => {
  const whole = pngOf({ width: 3, height: 2, ...kinds['grey, 8 bits']! })
  t.is(thrown(t, () => parse(Buffer.from('label,b0\n'))), 'a.png: is not a PNG file')
  t.is(thrown(t, () => parse(new Uint8Array(0))), 'a.png: is not a PNG file')
  for (let length = 8; length < whole.length; length++) {
    t.regex(thrown(t, () => parse(whole.subarray(0, length))), /^a\.png: the PNG file /)
  }
  const changed = whole.slice()
  changed[45]! ^= 1
  t.regex(thrown(t, () => parse(changed)), /^a\.png: the PNG file is damaged/)
  const large = pngOf({ ...kinds['grey, 8 bits']!, width: 100_000, height: 100_000 })
  t.is(thrown(t, () => parse(large)), 'a.png: found 100000 × 100000 pixels; allowed: 1 to 1048576 pixels')
  const absent = pngOf({ width: 3, height: 2, ...kinds['palette, 2 bits']!, palette: white })
  t.is(thrown(t, () => parse(absent)), 'a.png: the PNG file is damaged (no colour 1 in its palette)')
})
