import test from 'ava'
import { correlogramBand, jittered, type Surrogate } from '../../../src/analysis/spikes/correlogramBand.js'
import { stream } from '../../../src/random/stream.js'

const draws = stream(1, 'trains')
const trials = 20

/** Spikes at random ticks of 0 … 999, a rate that is high in every other stretch of 100 ticks. */
const random = (): number[] => Array.from({ length: 1000 }, (_, tick) => tick)
  .filter((tick) => draws.next() < (Math.floor(tick / 100) % 2 === 0 ? 0.08 : 0.01))
const left = Array.from({ length: trials }, random)
const independent = Array.from({ length: trials }, random)
/** A third of the left spikes 3 ticks later, and others. */
const driven = left.map((train) => [...new Set([...train.filter((tick) => tick % 3 === 0).map((tick) => tick + 3),
  ...random()])]
  .sort((one, other) => one - other))
const options = (surrogate: Surrogate) => ({ binTicks: 1, bins: 10, surrogate, surrogates: 300, stream: stream(2,
  'band') })

for (const surrogate of [{ kind: 'jitter', windowTicks: 20 }, { kind: 'shuffle' }] as const) {
  test(`${surrogate.kind}: a drive with a lag of 3 ticks leaves the band there and only there`, (t) => {
    const found = correlogramBand(left, driven, options(surrogate))
    const outside = [...found.counts.keys()].filter((bin) => found.counts[bin]! > found.highAnywhere[bin]!)
    t.deepEqual(outside.map((bin) => found.lagTicks[bin]), [3])
    t.is(found.p, 1 / 301)
  })

  test(`${surrogate.kind}: cells with a common rate and nothing else are within the band`, (t) => {
    const found = correlogramBand(left, independent, options(surrogate))
    t.true(found.p > 0.05)
    t.true(found.counts.every((count, bin) => count <= found.highAnywhere[bin]! && count >= found.lowAnywhere[bin]!))
  })

  test(`${surrogate.kind}: the same stream gives the same band`, (t) => {
    t.deepEqual(correlogramBand(left, driven, options(surrogate)), correlogramBand(left, driven, options(surrogate)))
  })
}

const windows = (ticks: ArrayLike<number>) => Array.from(ticks, (tick) => Math.floor(tick / 20))
test('the band of a bin is within that of all bins', (t) => {
  const { low, high, lowAnywhere, highAnywhere, mean } = correlogramBand(left, independent, options({ kind: 'jitter',
    windowTicks: 20 }))
  mean.forEach((middle, bin) => {
    t.true(lowAnywhere[bin]! <= low[bin]! && low[bin]! <= middle && middle <= high[bin]!
      && high[bin]! <= highAnywhere[bin]!)
  })
})

test('jitter keeps the number of spikes in every window, and the order', (t) => {
  const train = left[0]!
  const moved = jittered(train, 20, stream(1, 'jitter'))
  t.deepEqual(windows(moved), windows(train))
  t.notDeepEqual([...moved], train)
  t.true(moved.every((tick, index) => Number.isInteger(tick) && (index === 0 || tick >= moved[index - 1]!)))
})

test('one trial cannot be shuffled, and a window of one tick moves nothing', (t) => {
  t.throws(() => correlogramBand([[1]], [[1]], options({ kind: 'shuffle' })), { message: /^left: found 1 trials/ })
  t.throws(() => correlogramBand([[1]], [[1]], options({ kind: 'jitter', windowTicks: 1 })),
    { message: /^windowTicks: found 1/ })
})
