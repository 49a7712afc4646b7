import test from 'ava'
import { selectSpikes } from '../../../src/recording/recordedSpikes.js'
import { spikeIntervals } from '../../../src/report/spikes/spikeIntervals.js'
import { someSpikes } from '../../recording/someSpikes.js'

test('intervals are of one cell each, pooled over a population, which needs two of them', (t) => {
  const run = someSpikes([[0, 0, 0], [1, 0, 1], [2, 0, 0], [3, 1, 0], [5, 0, 1], [6, 0, 0], [9, 1, 0]])
  const { rows, caption } = spikeIntervals(selectSpikes(run, {}))!
  t.deepEqual(rows.map(({ population, interval_ms: interval, intervals }) => [population, interval, intervals]), [
    ['granule', 0.25, 0], ['granule', 0.75, 0], ['granule', 1.25, 1], ['granule', 1.75, 0], ['granule', 2.25, 2],
  ])
  t.regex(caption, /granule 0\.47 and 0\.67/)
  t.notRegex(caption, /purkinje/)
})

test('regular spikes have CV and CV2 of 0', (t) => {
  const run = someSpikes([0, 4, 8, 12].map((tick) => [tick, 1, 0]))
  t.regex(spikeIntervals(selectSpikes(run, {}))!.caption, /purkinje 0\.00 and 0\.00/)
})

test('without intervals there is no figure', (t) => {
  t.is(spikeIntervals(selectSpikes(someSpikes([[0, 0, 0], [1, 0, 1]]), {})), undefined)
})
