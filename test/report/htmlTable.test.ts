import test from 'ava'
import { groupedTable, table } from '../../src/report/htmlTable.js'

test('every cell is escaped, the first of a row names it, and the table can be scrolled by keyboard', (t) => {
  t.is(table(['a<', 'b'], [['x&', 'y"']], 'kind'), '<div class="wide" tabindex="0"><table class="kind"><thead><tr>'
    + '<th scope="col">a&lt;</th><th scope="col">b</th></tr></thead><tbody>'
    + '<tr><th scope="row">x&amp;</th><td>y&quot;</td></tr></tbody></table></div>')
})

test('columns of nothing but numbers stand to the right, and only in a table of numbers', (t) => {
  const rows = [['1', '0.5 [0.4, 0.6]', 'two'], ['2', '−1.3 × 10⁻⁵', '2']]
  t.deepEqual(table(['n', 'x', 'name'], rows, 'numbers').match(/<t[hd][^>]*class="right"[^>]*>[^<]*/g), [
    '<th scope="col" class="right">x', '<td class="right">0.5 [0.4, 0.6]', '<td class="right">−1.3\u00a0×\u00a010⁻⁵',
  ])
  t.notRegex(table(['n', 'x', 'name'], rows), /right/)
})

const classOf = (columns: number): string => {
  const cells = Array.from({ length: columns }, (_, index) => String(index))
  return /<table class="([^"]*)"/.exec(table(cells, [cells], 'numbers'))![1]!
}

test('tables of many columns stand closer, so that a page is wide enough', (t) => {
  t.deepEqual([7, 8, 14].map(classOf), ['numbers named', 'numbers named many', 'numbers named many most'])
})

test('a group of rows has a heading over all columns, one without a name has none', (t) => {
  const html = groupedTable(['a', 'b'], [{ name: 'x <y>', rows: [['1', '2']] }, { rows: [['3', '4']] }])
  t.regex(html, /<tbody><tr class="group"><th scope="rowgroup" colspan="2">x &lt;y&gt;<\/th><\/tr><tr>.*<\/tbody><tbody><tr><th scope="row">3/)
})

test('cells are typeset, and settings stay as the command line takes them', (t) => {
  t.true(table(['a', 'b'], [['10^6', 'of 1000000']]).includes('<th scope="row">10⁶</th><td>of 1,000,000</td>'))
  t.true(table(['a', 'b'], [['r', '1000000']], 'settings').includes('<td>1000000</td>'))
})
