// Draws data/digits.csv: ten digits, four variants each, as 16 × 16 black-and-white glyphs. `node scripts/digits.mjs`
// writes the file; what it writes is committed. With `--distances` it prints how far apart the glyphs are instead.
import { writeFileSync } from 'node:fs'

const size = 16

/** A point in pixels; the top left corner of the glyph is (0, 0), y grows downwards.
 * @typedef {[x: number, y: number]} Point */

/** An arc of an ellipse around (x, y); angles in degrees, clockwise from 3 o'clock.
 * @param {number} x @param {number} y @param {number} radiusX @param {number} radiusY
 * @param {number} from @param {number} to @returns {Point[]} */
function arc(x, y, radiusX, radiusY, from, to) {
  return Array.from({ length: 49 }, (_, step) => {
    const angle = ((from + ((to - from) * step) / 48) * Math.PI) / 180
    return [x + radiusX * Math.cos(angle), y + radiusY * Math.sin(angle)]
  })
}

/** The strokes of each digit: its usual form, and another one. @type {{ usual: Point[][], other: Point[][] }[]} */
const forms = [
  { usual: [arc(8, 8, 5.6, 6.5, 0, 360)],
    other: [[[3.5, 1.5], [12.5, 1.5], [12.5, 14.5], [3.5, 14.5], [3.5, 1.5]], [[11, 4.5], [5, 11.5]]] },
  { usual: [[[4.5, 4.5], [8, 1.5], [8, 14.5]], [[4.5, 14.5], [11.5, 14.5]]],
    other: [[[5.5, 5.5], [9.5, 1.5], [9.5, 14.5]]] },
  { usual: [[...arc(8, 5.5, 5, 4, 190, 390), [2.5, 14.5], [13.5, 14.5]]],
    other: [[[2.5, 1.5], [13.5, 1.5], [13.5, 8], [2.5, 8], [2.5, 14.5], [13.5, 14.5]]] },
  { usual: [[...arc(7.5, 4.8, 5, 3.3, 205, 450), ...arc(7.5, 11.2, 5.8, 3.3, -90, 155)]],
    other: [[[3.5, 1.5], [12.5, 1.5], [7.5, 6.5], ...arc(7.5, 10.5, 5, 4, -90, 150)]] },
  { usual: [[[7.5, 1.5], [2.5, 10.5], [14.5, 10.5]], [[11, 6.5], [11, 14.5]]],
    other: [[[3.5, 1.5], [3.5, 9], [12.5, 9]], [[12, 1.5], [12, 14.5]]] },
  { usual: [[[12.5, 1.5], [3, 1.5], [3, 7.2], ...arc(7, 10.4, 5.6, 4.1, -110, 145)]],
    other: [[[13.5, 1.5], [2.5, 1.5], [2.5, 8], [13.5, 8], [13.5, 14.5], [2.5, 14.5]]] },
  { usual: [[[9.5, 1.5], ...arc(11, 10, 8.5, 9, 245, 180)], arc(8, 10.6, 5.5, 3.9, 0, 360)],
    other: [[[2.5, 1.5], [2.5, 14.5], [13.5, 14.5], [13.5, 7.5], [2.5, 7.5]]] },
  { usual: [[[2.5, 1.5], [13.5, 1.5], [6, 14.5]]],
    other: [[[2.5, 4.5], [2.5, 1.5], [13, 1.5], [8, 14.5]], [[5.5, 8.5], [12.5, 8.5]]] },
  { usual: [arc(8, 4.5, 4, 3, 0, 360), arc(8, 11, 4.5, 3.5, 0, 360)],
    other: [[[3.5, 1.5], [12.5, 1.5], [3.5, 14.5], [12.5, 14.5], [3.5, 1.5]]] },
  { usual: [arc(7.5, 5.5, 5.2, 4, 0, 360), [[13, 5], [12, 9], [7.5, 14.5]]],
    other: [arc(7.5, 5, 5, 3.5, 0, 360), [[12.5, 3.5], [12.5, 14.5]]] },
]

/** Distance from a point to a line segment. @param {Point} point @param {Point} start @param {Point} end */
function distance([x, y], [startX, startY], [endX, endY]) {
  const alongX = endX - startX, alongY = endY - startY
  const square = alongX * alongX + alongY * alongY
  const place = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - startX) * alongX + (y - startY) * alongY) / square))
  return Math.hypot(x - startX - place * alongX, y - startY - place * alongY)
}

/** The bits, row by row: 1 where a pixel's centre is within half a pen of a stroke.
 * @param {Point[][]} strokes @param {number} pen width in pixels @param {number} slant columns a row */
function draw(strokes, pen, slant) {
  const lines = strokes.map((stroke) => stroke.map(([x, y]) => /** @type {Point} */ ([x + slant * (8 - y), y])))
  return Array.from({ length: size * size }, (_, bit) => {
    /** @type {Point} */
    const centre = [(bit % size) + 0.5, Math.floor(bit / size) + 0.5]
    const inked = lines.some((line) =>
      line.some((end, index) => index > 0 && distance(centre, line[index - 1] ?? end, end) <= pen / 2))
    return inked ? 1 : 0
  })
}

/** The strokes and, one pixel to their right, the strokes again. @param {Point[][]} strokes */
function bolder(strokes) {
  const again = strokes.map((stroke) => stroke.map(([x, y]) => /** @type {Point} */ ([x + 1, y])))
  return [...strokes, ...again]
}

/** The usual forms of all digits come first, so that the first ten rows are one glyph of each. */
const glyphs = Object.entries({
  /** @param {{ usual: Point[][] }} form */
  upright: ({ usual }) => draw(usual, 3, 0),
  /** @param {{ usual: Point[][] }} form */
  bold: ({ usual }) => draw(bolder(usual), 3, 0),
  /** @param {{ usual: Point[][] }} form */
  slanted: ({ usual }) => draw(usual, 3, 0.2),
  /** @param {{ other: Point[][] }} form */
  other: ({ other }) => draw(other, 3, 0),
}).flatMap(([variant, drawn]) => forms.map((form, label) => ({ label, variant, bits: drawn(form) })))

/** @param {number[]} left @param {number[]} right */
const hamming = (left, right) => left.filter((bit, index) => bit !== right[index]).length

/** @param {string} title @param {number[]} counts in bits */
function printSummary(title, counts) {
  const mean = counts.reduce((sum, bits) => sum + bits, 0) / counts.length
  console.log(`${title}: min ${Math.min(...counts)}, mean ${mean.toFixed(1)}, max ${Math.max(...counts)} of 256 bits`)
}

function printDistances() {
  const first = glyphs.slice(0, 10)
  for (const row of first) {
    console.log(row.label, ...first.map((column) => String(hamming(row.bits, column.bits)).padStart(4)))
  }
  const pairs = glyphs.flatMap((left, index) => glyphs.slice(index + 1).map((right) => (
    { left, right, bits: hamming(left.bits, right.bits) })))
  const between = pairs.filter(({ left, right }) => left.label !== right.label)
  const within = pairs.filter(({ left, right }) => left.label === right.label)
  const upright = between.filter(({ left, right }) => left.variant === 'upright' && right.variant === 'upright')
  printSummary('between the upright digits', upright.map(({ bits }) => bits))
  printSummary('between digits, all variants', between.map(({ bits }) => bits))
  printSummary('within a digit', within.map(({ bits }) => bits))
  printSummary('ink', glyphs.map(({ bits }) => bits.filter(Boolean).length))
}

if (process.argv.includes('--distances')) printDistances()
else {
  const header = ['label', 'name', ...Array.from({ length: size * size }, (_, bit) => `b${bit}`)]
  const rows = glyphs.map(({ label, variant, bits }) => [label, `${label}-${variant}`, ...bits])
  writeFileSync('data/digits.csv', [header, ...rows].map((row) => `${row.join(',')}\n`).join(''))
}
