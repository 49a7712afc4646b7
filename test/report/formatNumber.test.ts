import test from 'ava'
import { formatCount, formatEstimate, formatFixed, formatNumber, formatPercent } from '../../src/report/formatNumber.js'

const estimate = (mean: number, low: number, high: number) => ({ mean, low, high, values: [mean] })

test('a number has three significant digits and no trailing zeros', (t) => {
  t.is(formatNumber(6.1), '6.1')
  t.is(formatNumber(6.1049), '6.1')
  t.is(formatNumber(0.00097656), '0.000977')
  t.is(formatNumber(123.456), '123')
  t.is(formatNumber(0.99996, 4), '1')
  t.is(formatNumber(-2.5), '−2.5')
  t.is(formatNumber(-0), '0')
})

test('whole numbers keep all digits, grouped by thousands', (t) => {
  t.is(formatNumber(50_000), '50,000')
  t.is(formatNumber(31_234_567), '31,234,567')
  t.is(formatNumber(100), '100')
  t.is(formatNumber(12_345.678), '12,346')
})

test('counts are in millions from a million on, to three digits', (t) => {
  t.is(formatCount(999_999), '999,999')
  t.is(formatCount(320_990_001), '321 million')
  t.is(formatCount(1_234_567_890), '1,230 million')
  t.is(formatCount(3.21), '3.21')
})

test('numbers far from 1 are written with a power of ten', (t) => {
  t.is(formatNumber(1.234e12), '1.23 × 10¹²')
  t.is(formatNumber(0.0000123), '1.23 × 10⁻⁵')
  t.is(formatNumber(-1e-10), '−1 × 10⁻¹⁰')
})

test('what is no number is called so', (t) => {
  t.is(formatNumber(NaN), 'n/a')
  t.is(formatFixed(Infinity, 2), 'n/a')
  t.is(formatPercent(NaN), 'n/a')
})

test('fixed decimals keep their zeros and never write minus zero', (t) => {
  t.is(formatFixed(1234567.891, 1), '1,234,567.9')
  t.is(formatFixed(2, 2), '2.00')
  t.is(formatFixed(-0.001, 2), '0.00')
  t.is(formatFixed(1000.123456, 6), '1,000.123456')
})

test('a percentage is a hundred times the fraction', (t) => {
  t.is(formatPercent(0.15), '15 %')
  t.is(formatPercent(0.9985, 4), '99.85 %')
  t.is(formatPercent(0), '0 %')
})

test('an estimate shows as many decimals as make two significant digits of its interval', (t) => {
  t.is(formatEstimate(estimate(6.1023, 6.0363, 6.1684)), '6.102 [6.036, 6.168]')
  t.is(formatEstimate(estimate(1234.56, 1200.1, 1269.02)), '1,235 [1,200, 1,269]')
  t.is(formatEstimate(estimate(0.5, 0.5, 0.5)), '0.5 [0.5, 0.5]')
  t.is(formatEstimate(estimate(0.0154, 0.0141, 0.0167), { scale: 100, unit: '%' }), '1.54 % [1.41, 1.67]')
  t.is(formatEstimate(estimate(0.0154, 0.0141, 0.0167), { scale: 100, decimals: 1 }), '1.5 [1.4, 1.7]')
})

test('zeros at the end can be kept, but whole numbers have none', (t) => {
  t.deepEqual([0.882, 954.01, 2.5e-7, 1000, 0].map((value) => formatNumber(value, 4, true)), ['0.8820', '954.0', '2.500 × 10⁻⁷', '1,000', '0'])
})
