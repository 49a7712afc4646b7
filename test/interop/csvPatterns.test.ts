import { readFileSync } from 'node:fs'
import test from 'ava'
import * as fc from 'fast-check'
import { parseCsvPatterns } from '../../src/interop/csvPatterns.js'
import { hamming, weightOf } from '../../src/words/distance.js'
import { wordToBits } from '../../src/words/word.js'
import { thrown } from './thrown.js'

const parse = (text: string) => parseCsvPatterns(text, 'a.csv')
const bitsOf = (text: string) => parse(text).patterns.map(({ word }) => wordToBits(word).join(''))

test('rows of 0 and 1 without a header are patterns that are named by their place', (t) => {
  const set = parse('0,1,1\n1,0,0\n')
  t.deepEqual({ ...set, patterns: set.patterns.map(({ name, label, word }) => [name, label, ...wordToBits(word)]) }, {
    source: 'a.csv',
    bits: 3,
    width: 2,
    patterns: [['pattern-0', 'pattern-0', 0, 1, 1], ['pattern-1', 'pattern-1', 1, 0, 0]],
  })
})

test('a header may name label and name columns anywhere', (t) => {
  const { patterns, bits } = parse('b0,name,b1,label\n1,"thin, tall",0,seven\n0,"a ""quoted"" one",1,two\n')
  t.is(bits, 2)
  t.deepEqual(patterns.map(({ name, label }) => [name, label]), [['thin, tall', 'seven'], ['a "quoted" one', 'two']])
  t.deepEqual(patterns.map(({ word }) => [...wordToBits(word)]), [[1, 0], [0, 1]])
})

test('a label column alone leaves names by place, a name column alone is the label too', (t) => {
  t.like(parse('label,0,1\n7,1,1').patterns[0], { name: 'pattern-0', label: '7' })
  t.like(parse('name,0,1\nseven,1,1').patterns[0], { name: 'seven', label: 'seven' })
})

test('byte order mark, line ends of any kind, blank lines and spaces do not matter', (t) => {
  const plain = bitsOf('0,1\n1,1\n')
  t.deepEqual(plain, ['01', '11'])
  for (const text of ['\uFEFF0,1\r\n1,1\r\n', '0,1\r1,1', '\n0, 1\n\n 1 ,1\n\n', '"0","1"\n1,"1"', 'b0,b1\n0,1\n1,1']) {
    t.deepEqual(bitsOf(text), plain, JSON.stringify(text))
  }
})

const row = (width: number) => fc.array(fc.constantFrom('0', '1'), { minLength: width, maxLength: width })
const rows = fc.integer({ min: 1, max: 70 }).chain((width) => fc.array(row(width), { minLength: 1, maxLength: 5 }))

test('what is written as rows of bits is read back', (t) => {
  fc.assert(fc.property(rows, (table) => {
    t.deepEqual(bitsOf(table.map((cells) => cells.join(',')).join('\n')), table.map((cells) => cells.join('')))
  }), { seed: 1, numRuns: 100 })
})

test('a fault names the row by its line, the column, what was found and what is allowed', (t) => {
  t.is(thrown(t, () => parse('0,1\n\n1,2\n')), 'a.csv: row 3, column 2: found "2"; allowed: 0 or 1')
  t.is(thrown(t, () => parse('0,x\n')), 'a.csv: row 1, column 2: found "x"; allowed: 0 or 1')
  t.is(thrown(t, () => parse('label,b0\n7,1\n8,0.5\n')), 'a.csv: row 3, column 2 (b0): found "0.5"; allowed: 0 or 1')
  t.is(thrown(t, () => parse('0,1\n1,\n')), 'a.csv: row 2, column 2: found an empty cell; allowed: 0 or 1')
  t.is(thrown(t, () => parse('0;1\n1;1\n')), 'a.csv: row 2, column 1 (0;1): found "1;1"; allowed: 0 or 1')
  t.regex(thrown(t, () => parse('0,1\n1,"1\n')), /^a\.csv: row 2, column 2: a quotation mark is out of place; /)
})

test('rows of unequal length are refused with both lengths', (t) => {
  t.is(thrown(t, () => parse('0,1,1\n1,0\n')), 'a.csv: row 2: found 2 cells; allowed: 3, as row 1 has')
  t.is(thrown(t, () => parse('label,b0\n7,1,1\n')), 'a.csv: row 2: found 3 cells; allowed: 2, as the header has')
})

test('a file without a pattern is refused', (t) => {
  t.regex(thrown(t, () => parse('')), /^a\.csv: the file is empty/)
  t.regex(thrown(t, () => parse('\r\n \n')), /^a\.csv: the file is empty/)
  t.regex(thrown(t, () => parse('label,b0,b1\n')), /^a\.csv: there is no row below the header/)
  t.regex(thrown(t, () => parse('label,name\n7,seven\n')), /^a\.csv: row 1: the header names no column of bits/)
})

const isUpright = (name: string) => name.endsWith('upright')
const summary = (bitCounts: number[]) => ({
  min: Math.min(...bitCounts),
  mean: Number((bitCounts.reduce((sum, count) => sum + count, 0) / bitCounts.length).toFixed(1)),
  max: Math.max(...bitCounts),
})

test('the shipped digits are ten labels with four variants each, and as far apart as their description says', (t) => {
  const { patterns, bits, width } = parse(readFileSync('data/digits.csv', 'utf8'))
  const { measured } = JSON.parse(readFileSync('data/digits.json', 'utf8'))
  t.deepEqual([patterns.length, bits, width], [40, 256, 16])
  t.deepEqual(patterns.slice(0, 10).map(({ name }) => name), [...'0123456789'].map((digit) => `${digit}-upright`))
  t.is(new Set(patterns.map(({ name }) => name)).size, 40)
  t.true(patterns.every(({ name, label }) => name.startsWith(`${label}-`)))

  const pairs = patterns.flatMap((left, index) => patterns.slice(index + 1).map((right) => ({ left, right })))
  const distances = (wanted: (left: string, right: string) => boolean) =>
    summary(pairs.flatMap(({ left, right }) => (wanted(left.name, right.name) ? [hamming(left.word, right.word)] : [])))
  t.deepEqual({
    betweenUprightDigits: distances((left, right) => isUpright(left) && isUpright(right)),
    betweenDigitsAllVariants: distances((left, right) => left[0] !== right[0]),
    withinOneDigit: distances((left, right) => left[0] === right[0]),
    ink: summary(patterns.map(({ word }) => weightOf(word))),
    unit: measured.unit,
  }, measured)
})
