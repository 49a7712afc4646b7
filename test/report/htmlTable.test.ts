import test from 'ava'
import { table } from '../../src/report/htmlTable.js'

test('every cell is escaped, the first of a row names it, and the table can be scrolled by keyboard', (t) => {
  t.is(table(['a<', 'b'], [['x&', 'y"']], 'kind'), '<div class="wide" tabindex="0"><table class="kind"><thead><tr>'
    + '<th scope="col">a&lt;</th><th scope="col">b</th></tr></thead><tbody>'
    + '<tr><th scope="row">x&amp;</th><td>y&quot;</td></tr></tbody></table></div>')
})

test('columns of nothing but numbers stand to the right, and only in a table of numbers', (t) => {
  const rows = [['1', '0.5 [0.4, 0.6]', 'two'], ['2', '−1.3 × 10⁻⁵', '2']]
  t.deepEqual(table(['n', 'x', 'name'], rows, 'numbers').match(/<t[hd][^>]*class="right"[^>]*>[^<]*/g), [
    '<th scope="col" class="right">x', '<td class="right">0.5 [0.4, 0.6]', '<td class="right">−1.3 × 10⁻⁵',
  ])
  t.notRegex(table(['n', 'x', 'name'], rows), /right/)
})
