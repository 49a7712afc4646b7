import test from 'ava'
import { tidySvg } from '../../src/report/tidySvg.js'

const body = (content: string): string =>
  tidySvg(`<svg xmlns="s">${content}</svg>`, 'name', 'title').replace(/^<svg[^>]*>|<\/svg>$/g, '')

test('geometry is rounded to tenths, texts and other attributes are left alone', (t) => {
  t.is(body('<path d="M0.123456,-0.00012L1e-7,25.999"/>'), '<path d="M0.1,0L0,26"/>')
  t.is(body('<g transform="translate(1.0501,2)"/>'), '<g transform="translate(1.1,2)"/>')
  t.is(body('<text x="0.3333">0.123456 d="0.9999"</text>'), '<text x="0.3">0.123456 d="0.9999"</text>')
  t.is(body('<path opacity="0.123456"/>'), '<path opacity="0.123456"/>')
})

test('neighbouring paths of one look become one; others stay apart, in their order', (t) => {
  t.is(body('<path d="M1,1Z" fill="a"/><path d="M2,2Z" fill="a"/><path d="M3,3Z" fill="b"/><path d="M4,4Z" fill="a"/>'),
    '<path d="M1,1ZM2,2Z" fill="a"/><path d="M3,3Z" fill="b"/><path d="M4,4Z" fill="a"/>')
})

test('rectangles of one look become one wherever they stand, and what is not seen is left out', (t) => {
  t.is(body('<path d="M1,1h9v9h-9Z" fill="a"/><path d="M20,1h9v9h-9Z" fill="b"/><path d="M40,1h9v9h-9Z" fill="a"/>'),
    '<path d="M1,1h9v9h-9ZM40,1h9v9h-9Z" fill="a"/><path d="M20,1h9v9h-9Z" fill="b"/>')
  t.is(body('<path d="M1,1Z" fill="a" opacity="0"/><path d="M2,2Z" fill="b" opacity="0.5"/>'), '<path d="M2,2Z" fill="b" opacity="0.5"/>')
})

/** A symbol as Vega draws it. */
const symbol = (x: number, style: string): string => `<path transform="translate(${x},1.04)" d="M1,0L0,1Z"${style}/>`

test('symbols are put in their places and merged, but for those that are outlined or seen through', (t) => {
  t.is(body(symbol(10, ' fill="a"') + symbol(20, ' fill="a"')), '<path d="M11,1L10,2ZM21,1L20,2Z" fill="a"/>')
  for (const style of [' fill="a" stroke="b"', ' fill="a" opacity="0.5"', ' fill="a" fill-opacity="0.5"']) {
    t.is(body(symbol(10, style) + symbol(20, style)), body(symbol(10, style)) + body(symbol(20, style)))
  }
})

test('colours are written in hexadecimal digits, as the same colours', (t) => {
  t.is(body('<path d="M1,1Z" fill="rgb(0, 10, 255)"/>'), '<path d="M1,1Z" fill="#000aff"/>')
})

test('ids are numbered by first appearance under the figure\'s name', (t) => {
  t.is(body('<g clip-path="url(#clip77)"/><clipPath id="clip77"/><clipPath id="clip78"/>'),
    '<g clip-path="url(#name-1)"/><clipPath id="name-1"/><clipPath id="name-2"/>')
})
