import type { GlyphRow, RecallResult } from '../../experiments/recallResult.js'
import { nominal, quantitative, tooltipOf, type Piece } from '../channels.js'
import type { Figure } from '../figure.js'
import { formatPercent } from '../formatNumber.js'
import { ink, palette } from '../theme.js'

const rowsMax = 6
const readsMax = 5
const gapPx = 12
const countPx = 16

/** Cue, reads and stored word as pictures, a row a recall. In the data '#' is a 1, '.' a 0 and 'x' a wrong bit. */
export function glyphs(result: RecallResult): Figure | undefined {
  const chosen = spread(result.glyphs, rowsMax)
  if (chosen.length === 0) return undefined
  const columns = columnsOf(chosen)
  const width = Math.max(1, result.patterns.width)
  const height = Math.ceil(result.bits / width)
  return {
    name: 'glyphs',
    title: 'From the cue to the word read',
    caption: `Words as pictures of ${width} × ${height} bits, one recall a row: the cue, each read in turn, and the `
      + 'stored word. Below each is the number of bits that differ from the stored word; those bits are coloured. '
      + (columns.includes('last read') ? `Where there were more than ${readsMax} reads, the last is shown apart. ` : '')
      + `Shown ${chosen.length === 1 ? 'is' : 'are'} ${chosen.length} of ${result.glyphs.length} recorded recalls.`,
    rows: chosen.flatMap((glyph, row) => columns.flatMap((step, column) => {
      const bits = wordAt(glyph, step)
      return bits === undefined ? [] : [{ row, column, ...glyphAt(glyph, step, bits) }]
    })),
    specification: specification(chosen, columns, sizesOf(chosen.length, columns.length, width, height)),
  }
}

function glyphAt({ label, noise, target }: GlyphRow, step: string, bits: string) {
  const wrong = [...bits].map((bit, index) => (bit === target[index] ? '.' : 'x'))
  return {
    pattern: label, noise_percent: Number((100 * noise).toFixed(6)), step,
    wrong_bits: wrong.filter((mark) => mark === 'x').length,
    bits: bits.replaceAll('0', '.').replaceAll('1', '#'), wrong: wrong.join(''),
  }
}

/** At most `count` items, evenly spread from the first to the last. */
function spread<Item>(items: readonly Item[], count: number): Item[] {
  if (items.length <= count) return [...items]
  return Array.from({ length: count }, (_, index) => items[Math.round((index * (items.length - 1)) / (count - 1))]!)
}

function columnsOf(chosen: readonly GlyphRow[]): string[] {
  const most = Math.max(...chosen.map((glyph) => glyph.reads.length))
  const reads = Array.from({ length: Math.min(most, readsMax) }, (_, index) => `read ${index + 1}`)
  return ['cue', ...reads, ...(most > readsMax ? ['last read'] : []), 'stored']
}

function wordAt(glyph: GlyphRow, column: string): string | undefined {
  if (column === 'cue') return glyph.cue
  if (column === 'stored') return glyph.target
  if (column === 'last read') return glyph.reads.length > readsMax ? glyph.reads.at(-1) : undefined
  return glyph.reads[Number(column.slice('read '.length)) - 1]
}

/** All lengths of the figure in pixels. */
interface Sizes {
  readonly bitsAcross: number
  readonly bit: number
  readonly glyph: { readonly x: number; readonly y: number }
  readonly pitch: { readonly x: number; readonly y: number }
  readonly total: { readonly x: number; readonly y: number }
}

function sizesOf(rows: number, columns: number, bitsAcross: number, bitsDown: number): Sizes {
  const bit = Math.max(1, Math.min(5, Math.floor(72 / Math.max(bitsAcross, bitsDown))))
  const glyph = { x: bitsAcross * bit, y: bitsDown * bit }
  const pitch = { x: glyph.x + gapPx, y: glyph.y + gapPx + countPx }
  return { bitsAcross, bit, glyph, pitch, total: { x: columns * pitch.x - gapPx, y: rows * pitch.y - gapPx } }
}

function specification(chosen: readonly GlyphRow[], columns: readonly string[], sizes: Sizes): Piece {
  const { glyph, pitch, total } = sizes
  const x = (field: string) => quantitative(field, { scale: { domain: [0, total.x], nice: false }, axis: null })
  const y = (field: string) => quantitative(field, { scale: { domain: [total.y, 0], nice: false }, axis: null })
  const box = { x: x('left'), x2: { field: 'right' }, y: y('top'), y2: { field: 'bottom' } }
  const columnNames = columns.map((name, column) => ({ name, middle: column * pitch.x + glyph.x / 2 }))
  const rowNames = chosen.map(({ label, noise }, row) =>
    ({ lines: [label, `${formatPercent(noise)} noise`], middle: row * pitch.y + glyph.y / 2 }))
  return {
    width: total.x, height: total.y,
    transform: [
      { calculate: `datum.column * ${pitch.x}`, as: 'left' },
      { calculate: `datum.row * ${pitch.y}`, as: 'top' },
    ],
    layer: [
      wrongAndRightBits(box, sizes),
      {
        transform: sides(glyph.x, glyph.y),
        mark: { type: 'rect', fill: 'transparent', stroke: ink.frame, strokeWidth: 1 },
        encoding: {
          ...box,
          tooltip: tooltipOf([
            ['pattern', 'pattern'], ['noise_percent', 'noise of the cue (%)'], ['step', 'word'],
            ['wrong_bits', 'wrong bits'],
          ]),
        },
      },
      {
        transform: [
          { filter: 'datum.step !== \'stored\'' },
          { calculate: `datum.left + ${glyph.x / 2}`, as: 'middle' },
          { calculate: `datum.top + ${glyph.y + 3}`, as: 'below' },
        ],
        mark: { type: 'text', baseline: 'top', fontSize: 11, tooltip: false },
        encoding: { x: x('middle'), y: y('below'), text: quantitative('wrong_bits') },
      },
      {
        data: { values: columnNames },
        mark: { type: 'text', baseline: 'bottom', dy: -6, tooltip: false },
        encoding: { x: x('middle'), y: { value: 0 }, text: { field: 'name' } },
      },
      {
        data: { values: rowNames },
        mark: {
          type: 'text', align: 'right', baseline: 'middle', dx: -12, dy: -7, lineHeight: 15, limit: 150, tooltip: false,
        },
        encoding: { x: { value: 0 }, y: y('middle'), text: { field: 'lines' } },
      },
    ],
  }
}

/** A square for each bit that is 1 or wrong; a 0 that is right stays white. */
function wrongAndRightBits(box: Piece, { bitsAcross, bit }: Sizes): Piece {
  const range = [palette.black, palette.vermilion, '#F6C39A']
  const kinds = ['1', '1, but 0 is stored', '0, but 1 is stored']
  const kind = `datum.mark === '.' ? '${kinds[0]}' : datum.bit === '#' ? '${kinds[1]}' : '${kinds[2]}'`
  const legend = {
    title: null, orient: 'bottom', direction: 'horizontal', symbolType: 'square', symbolStrokeWidth: 0, offset: 14,
  }
  return {
    transform: [
      { calculate: 'split(datum.bits, \'\')', as: 'bit' },
      { calculate: 'split(datum.wrong, \'\')', as: 'mark' },
      { flatten: ['bit', 'mark'] },
      { window: [{ op: 'row_number', as: 'position' }], groupby: ['row', 'column'] },
      { filter: 'datum.bit === \'#\' || datum.mark === \'x\'' },
      { calculate: kind, as: 'kind' },
      { calculate: `datum.left + (datum.position - 1) % ${bitsAcross} * ${bit}`, as: 'left' },
      { calculate: `datum.top + floor((datum.position - 1) / ${bitsAcross}) * ${bit}`, as: 'top' },
      ...sides(bit, bit),
    ],
    mark: { type: 'rect', tooltip: false },
    encoding: {
      ...box,
      color: nominal('kind', { scale: { domain: kinds, range }, legend }),
    },
  }
}

const sides = (width: number, height: number): Piece[] =>
  [{ calculate: `datum.left + ${width}`, as: 'right' }, { calculate: `datum.top + ${height}`, as: 'bottom' }]
