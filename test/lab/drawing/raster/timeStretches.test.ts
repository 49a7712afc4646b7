import * as fc from 'fast-check'
import test from 'ava'
import { endOf, TimeStretches } from '../../../../src/lab/drawing/raster/timeStretches.js'

test('time that is left out is a break of one width, however long it was', (t) => {
  const time = new TimeStretches(2)
  time.begin(3000, 'read')
  t.deepEqual([3000, 3004, 3011].map((timeMs) => time.reach(timeMs)), [0, 4, 11])
  time.begin(3300, 'read')
  t.is(time.reach(3301), 14)
  time.begin(9000, 'store')
  t.is(time.reach(9000), 16)
  t.deepEqual(time.all.map(({ isAfterBreak, pictureMs }) => [isAfterBreak, pictureMs]), [[false, 0], [true, 13], [true, 16]])
})

test('where nothing is left out there is no break, whatever the rounding', (t) => {
  const time = new TimeStretches(2)
  time.begin(0)
  time.reach(0.1 + 0.2)
  time.begin(0.3)
  t.is(time.reach(1.3), 1.3 - 0.3 + (0.1 + 0.2))
  t.false(time.all[1]!.isAfterBreak)
})

test('the first time begins a stretch by itself', (t) => {
  const time = new TimeStretches(2)
  t.deepEqual([950, 960].map((timeMs) => time.reach(timeMs)), [0, 10])
})

test('stretches that ended are forgotten, never the present one', (t) => {
  const time = new TimeStretches(2)
  for (const onset of [0, 100, 200]) {
    time.begin(onset)
    time.reach(onset + 10)
  }
  time.forgetBefore(11)
  t.deepEqual(time.all.map(({ fromMs }) => fromMs), [100, 200])
  time.forgetBefore(1000)
  t.deepEqual(time.all.map(({ fromMs }) => fromMs), [200])
})

test('within a stretch a millisecond of the picture is one of the circuit, and what was left out is only breaks', (t) => {
  const stretch = fc.record({ silence: fc.integer({ min: 1, max: 500 }), length: fc.integer({ min: 0, max: 50 }) })
  fc.assert(fc.property(fc.array(stretch, { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 5 }), (given, breakMs) => {
    const time = new TimeStretches(breakMs)
    let now = 0
    for (const { silence, length } of given) {
      now += silence
      time.begin(now)
      now += length
      time.reach(now)
    }
    const shown = given.reduce((sum, { length }) => sum + length, 0)
    t.is(endOf(time.all.at(-1)!), shown + breakMs * (given.length - 1))
  }), { seed: 3, numRuns: 100 })
})
