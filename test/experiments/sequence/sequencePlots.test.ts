import test from 'ava'
import { sequencePlots } from '../../../src/experiments/sequence/sequencePlots.js'

const none = { lengths: [], longest: [], noises: [], reads: [], branches: [], wrongSteps: [], delays: [], costs: [] }

test('what is varied has a figure each, of the share of steps', (t) => {
  const row = { level: 'sdm', length: 11, exact: 1, followed: 5, followedLow: 4, followedHigh: 6, wrong: 0, complete: 0 } as const
  const plots = sequencePlots(2, { ...none,
    lengths: [{ ...row, varied: 'claws', value: '4' }, { ...row, varied: 'granule cells', value: '10' }] })
  t.deepEqual(plots.slice(0, 2).map(({ name, rows }) => [name, rows]), [
    ['followed-by-claws', [{ value: '4', length: 11, share: 0.5, low: 0.4, high: 0.6 }]],
    ['followed-by-granule-cells', [{ value: '10', length: 11, share: 0.5, low: 0.4, high: 0.6 }]],
  ])
})

test('there is a figure of loop delays only where there are some', (t) => {
  t.false(sequencePlots(2, none).some(({ name }) => name === 'loop-delay'))
})

const reads = [
  { level: 'sdm', read: 'first', before: 0.8, after: 1, afterLow: 0.9, afterHigh: 1, reads: 20 },
  { level: 'sdm', read: 'later', before: 1, after: 1, afterLow: 1, afterHigh: 1, reads: 1080 },
] as const

test('the map of a read has a line of no change in each panel, and says how many reads it shows', (t) => {
  const plot = sequencePlots(3, { ...none, reads }).find(({ name }) => name === 'read-map')!
  t.deepEqual(plot.rows.filter(({ series }) => series === 'no change').map(({ before, after }) => [before, after]), [[0, 0], [1, 1]])
  t.regex(plot.caption, /20 first reads.*1,080 later reads/)
  t.false(sequencePlots(3, none).some(({ name }) => name === 'read-map'))
})

test('each caption says over how many seeds a point is a mean, and what its interval is', (t) => {
  const row = { varied: 'level', value: 'sdm', level: 'sdm', length: 11, exact: 1, followed: 5, followedLow: 4, followedHigh: 6, wrong: 0, complete: 0 } as const
  for (const [replicates, said] of [[1, /One seed, without an interval\./], [3, /Means over 3 seeds with 95 % bootstrap intervals/]] as const) {
    for (const { caption } of sequencePlots(replicates, { ...none, lengths: [row], reads })) t.regex(caption, said)
  }
})
