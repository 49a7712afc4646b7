import test from 'ava'
import { assert, array, integer, property, tuple } from 'fast-check'
import { intervalHistograms } from '../../../src/experiments/spiking/intervalHistograms.js'
import { selectSpikes } from '../../../src/recording/recordedSpikes.js'
import { someSpikes } from '../../recording/someSpikes.js'

test('a clock has one bin, and CV and CV2 of 0', (t) => {
  const [found, ...others] = intervalHistograms(selectSpikes(someSpikes([0, 4, 8, 12].map((tick) => [tick, 1, 0])), {}))
  t.deepEqual(others, [])
  t.deepEqual(found, { population: 'purkinje', intervals: 3, cells: 1, cv: 0, cv2: 0, binMs: 0.5, startMs: 0, counts: [0, 0, 0, 0, 3], longer: 0 })
})

test('bins lie around the multiples of a period', (t) => {
  const run = someSpikes([0, 9, 20, 31, 60].map((tick) => [tick, 1, 0]))
  const [found] = intervalHistograms(selectSpikes(run, {}), 10)
  t.deepEqual([found!.startMs, found!.binMs, found!.counts], [-2.5, 5, [0, 3, 0, 1]])
})

test('no interval is lost, whatever the spikes', (t) => {
  assert(property(
    array(tuple(integer({ min: 0, max: 3000 }), integer({ min: 0, max: 1 }), integer({ min: 0, max: 1 })), { minLength: 3, maxLength: 80 }),
    (spikes) => {
      const run = someSpikes(spikes.sort(([left], [right]) => left - right))
      for (const { population, intervals, counts, longer } of intervalHistograms(selectSpikes(run, {}))) {
        const number = population === 'granule' ? 0 : 1
        const own = spikes.filter(([, one]) => one === number)
        t.is(intervals, own.length - new Set(own.map(([, , cell]) => cell)).size)
        t.is(counts.reduce((sum, count) => sum + count, longer), intervals)
        t.true(counts.length <= 50)
      }
    }), { seed: 1, numRuns: 50 })
})
