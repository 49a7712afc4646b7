import test from 'ava'
import { rasterAxis } from '../../../../src/lab/drawing/raster/rasterAxis.js'
import { TimeStretches } from '../../../../src/lab/drawing/raster/timeStretches.js'

/** Stretches of 25 ms, seen up to the present, 6 pixels a millisecond; a break is 12 pixels. */
const axisOf = (onsets: readonly number[], windowMs = 100) => {
  const time = new TimeStretches(2)
  let endMs = 0
  for (const onset of onsets) {
    time.begin(onset, 'read')
    endMs = time.reach(onset + 25)
  }
  return rasterAxis(time.all, time.breakMs, { endMs, windowMs, left: 150, right: 150 + 6 * windowMs })
}

test('time that is left out is a break of the axis between two lines, each in the times of the circuit', (t) => {
  const { lines, breaks, onsets, ticks, times, words } = axisOf([3000, 3300])
  t.deepEqual(lines, [[438, 588], [600, 750]])
  t.deepEqual(breaks, [[588, 600]])
  t.deepEqual(onsets, [438, 600])
  t.deepEqual(ticks, [498, 558, 660, 720])
  t.deepEqual(times.map(({ text }) => text), ['3,000 ms', '3,300 ms', '3,020', '3,320'])
  t.deepEqual(words, [{ text: 'read', from: 442 }, { text: 'read', from: 604 }])
})

test('where presentations follow each other without silence the axis is one', (t) => {
  const { lines, breaks } = axisOf([0, 25, 50])
  t.deepEqual(breaks, [])
  t.deepEqual(lines, [[300, 450], [450, 600], [600, 750]])
})

test('nothing is beyond the borders of the picture: what began before it has no onset in it', (t) => {
  const { lines, breaks, onsets, ticks } = axisOf([3000, 3300, 3600], 40)
  t.deepEqual(lines, [[150, 228], [240, 390]])
  t.deepEqual(breaks, [[228, 240]])
  t.deepEqual(onsets, [240])
  for (const at of ticks) t.true(at >= 150 && at <= 390)
  t.deepEqual(axisOf([3000, 3300], 26).breaks, [[150, 156]])
})
