import test from 'ava'
import { Chart, type Plot } from '../../../../src/lab/drawing/charts/chart.js'
import { linearScale } from '../../../../src/lab/drawing/charts/scale.js'
import { schemes } from '../../../../src/lab/drawing/scheme.js'
import { fakeCanvas } from '../fakeCanvas.js'

class Line extends Chart {
  plot: Plot | undefined

  draw(ys: readonly number[]): void {
    if (ys.length === 0) return this.empty('nothing yet')
    this.plot = this.axes({ x: linearScale(0, 4, 5), y: linearScale(-1000, 1000, 5), xTitle: 'time (ms)', yTitle: 'rate' })
    this.within(this.plot, () => this.path(ys.map((_, index) => index), ys, this.plot!, '#000000'))
  }
}

test('axes lie within the canvas, with room for the widest label, and carry titles and labels', (t) => {
  const fake = fakeCanvas(400, 200)
  const chart = new Line(fake.canvas, { scheme: schemes.light })
  chart.draw([0, 1])
  const { left, right, top, bottom, xOf, yOf } = chart.plot!
  t.true(left > 40 && right < 400 && top > 10 && bottom < 170)
  t.deepEqual([xOf(0), xOf(4), yOf(-1000), yOf(1000)], [left, right, bottom, top])
  t.deepEqual(fake.texts, ['0', '1', '2', '3', '4', '−1,000', '−500', '0', '500', '1,000', 'time (ms)', 'rate'])
})

test('a line is interrupted where there is no number', (t) => {
  const fake = fakeCanvas(400, 200)
  const chart = new Line(fake.canvas, { scheme: schemes.light })
  chart.draw([0, 1, NaN, 3, 4])
  t.deepEqual(fake.notFinite, [])
  const afterClip = fake.calls.slice(fake.calls.findIndex(({ name }) => name === 'clip'))
  t.deepEqual(afterClip.filter(({ name }) => ['moveTo', 'lineTo'].includes(name)).map(({ name }) => name),
    ['moveTo', 'lineTo', 'moveTo', 'lineTo'])
})

test('without data it says so', (t) => {
  const fake = fakeCanvas(400, 200)
  new Line(fake.canvas, { scheme: schemes.light }).draw([])
  t.deepEqual(fake.texts, ['nothing yet'])
})
