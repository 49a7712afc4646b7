import test from 'ava'
import { Histogram } from '../../../../src/lab/drawing/charts/histogram.js'
import { linearScale } from '../../../../src/lab/drawing/charts/scale.js'
import { schemes } from '../../../../src/lab/drawing/scheme.js'
import { fakeCanvas } from '../fakeCanvas.js'

class Plain extends Histogram {
  draw(counts: readonly number[], mostPx?: number): number {
    const plot = this.axes({ x: linearScale(-0.5, counts.length - 0.5, 5), y: this.countScale(counts), xTitle: 'x', yTitle: 'y' })
    return this.bars(counts, plot, (index) => index, () => 'red', mostPx)
  }
}

function drawn(counts: readonly number[], mostPx?: number) {
  const fake = fakeCanvas(400, 200)
  const width = new Plain(fake.canvas, { scheme: schemes.light }).draw(counts, mostPx)
  return { fake, width, bars: fake.calls.filter(({ name }) => name === 'fillRect').slice(1) }
}

test('what nothing has gets no bar, and a hundred times as many a bar that is higher by a fixed amount', (t) => {
  const { bars } = drawn([1, 0, 100, 10_000])
  const heights = bars.map(({ values }) => values[3] as number)
  t.is(heights.length, 3)
  t.true(Math.abs((heights[1]! - heights[0]!) - (heights[2]! - heights[1]!)) < 1e-9)
})

test('bars are as wide as there is room, but no wider than asked for, and never thinner than a pixel', (t) => {
  t.is(drawn([1, 1], 40).width, 40)
  t.true(drawn([1, 1]).width > 100)
  t.is(drawn(Array.from({ length: 5000 }, () => 1)).width, 1)
  t.deepEqual(drawn([0, 0]).fake.notFinite, [])
})
