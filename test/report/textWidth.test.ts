import test from 'ava'
import { textWidth } from '../../src/report/textWidth.js'

test('a text is as wide as the sum of its letters\' advances in Helvetica', (t) => {
  t.is(textWidth('', 12), 0)
  t.is(textWidth('Mi ~', 10), (833 + 222 + 278 + 584) / 100)
  t.is(textWidth('0123456789', 10), 55.6)
})

test('letters outside of ASCII count as six tenths of the size, once each', (t) => {
  t.is(textWidth('β', 10), 6)
  t.is(textWidth('𝛽', 10), 6)
})
