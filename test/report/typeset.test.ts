import test from 'ava'
import { typeset, typesetCell, typesetText } from '../../src/report/typeset.js'

test('long whole numbers are grouped, and names, digests, decimals and years stay as they are', (t) => {
  t.is(typesetText('of 1000000 and 12345.6'), 'of 1,000,000 and 12,345.6')
  for (const text of ['1071.850049', 'digits_10000.csv', 'data/10000.png', 'a6879c18', '1,000,000', 'Kanerva 1988', 'seed-20000']) {
    t.is(typesetText(text), text)
  }
})

test('a minus sign is one, and other hyphens stay', (t) => {
  t.is(typesetText('-0.5 (-1) a-5 --3 1-2'), '−0.5 (−1) a-5 --3 1-2')
})

test('powers are raised and computer notation is written as on paper', (t) => {
  t.is(typesetText('r = 2^64, 10^-6, 1.017e-27, 2.864e+17, 10^1000000'), 'r = 2⁶⁴, 10⁻⁶, 1.017 × 10⁻²⁷, 2.864 × 10¹⁷, 10¹⁰⁰⁰⁰⁰⁰')
  for (const text of ['a1e5', '1e5b', '0.1e', 'x^y', '2^0.5']) t.is(typesetText(text), text)
})

test('as HTML, text is escaped and has subscripts, raised brackets and apostrophes', (t) => {
  t.is(typeset('d_v < d, Optimal_d, (2mr)^(−1/3)'), 'd<sub>v</sub> &lt; d, Optimal_d, (2mr)<sup>(−1/3)</sup>')
  t.is(typeset('Kanerva\'s, Table 1\'s, \'own\' <b>'), 'Kanerva’s, Table 1’s, &#39;own&#39; &lt;b&gt;')
})

test('an equation, a power of ten and a percentage are not broken into two lines', (t) => {
  t.is(typeset('1.5e-7 × 3'), '1.5\u00a0×\u00a010⁻⁷ × 3')
  t.is(typeset('at n = 1000, 5 % of them'), 'at n\u00a0=\u00a01000, 5\u00a0% of them')
  t.is(typeset('β = the slope'), 'β = the slope')
})

test('a cell of one word may be a name, and stays as it is but for powers; a sentence is typeset', (t) => {
  for (const name of ['12345', '1e5', 'x_y', '-1', 'a&b']) t.is(typesetCell(name), name.replace('&', '&amp;'))
  t.is(typesetCell('2^64'), '2⁶⁴')
  t.is(typesetCell('of 12345'), 'of 12,345')
})
