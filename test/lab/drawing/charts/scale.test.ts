import test from 'ava'
import { linearScale, logScale } from '../../../../src/lab/drawing/charts/scale.js'

test('a linear scale puts its ends at 0 and 1 and labels round numbers', (t) => {
  const scale = linearScale(-72, -48, 6)
  t.deepEqual([scale.at(-72), scale.at(-60), scale.at(-48)], [0, 0.5, 1])
  t.deepEqual(scale.ticks.map(({ text }) => text), ['−70', '−65', '−60', '−55', '−50'])
})

test('a scale without extent is one wide around the value', (t) => {
  t.deepEqual([linearScale(3, 3, 4).from, linearScale(3, 3, 4).to], [2.5, 3.5])
})

test('a logarithmic scale has powers of ten at equal distances', (t) => {
  const scale = logScale(0.1, 1000, 6)
  t.deepEqual([0.1, 1, 10, 100, 1000].map((value) => Number(scale.at(value).toFixed(9))), [0, 0.25, 0.5, 0.75, 1])
  t.deepEqual(scale.ticks.map(({ value }) => value), [0.1, 1, 10, 100, 1000])
})

test('over less than two decades it labels 1, 2 and 5 times powers of ten', (t) => {
  t.deepEqual(logScale(0.9, 60, 8).ticks.map(({ value }) => value), [1, 2, 5, 10, 20, 50])
})

test('over many decades it leaves some out', (t) => {
  t.deepEqual(logScale(1, 1e9, 4).ticks.map(({ value }) => value), [1, 1e3, 1e6, 1e9])
})

test('a logarithmic scale has no place for 0', (t) => {
  t.throws(() => logScale(0, 10, 4), { instanceOf: RangeError })
})
