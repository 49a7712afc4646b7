import test from 'ava'
import { costRows, longestRows } from '../../../src/experiments/sequence/found.js'
import { smallLevel } from './smallInput.js'

const row = (length: number, exact: number, complete: number) =>
  ({ varied: 'claws', value: '4', level: 'sdm', length, exact, complete, followed: 0, followedLow: 0, followedHigh: 0, wrong: 0 }) as const

test('the longest chain is the last one before the first that was not followed in every seed', (t) => {
  const design = { varied: 'claws', value: '4', levelled: smallLevel('sdm') } as const
  const lengths = [row(100, 99, 1), row(10, 9, 1), row(30, 28, 1), row(300, 299, 0.5), row(500, 499, 1)]
  t.deepEqual(longestRows([{ ...design, predicted: 7 }], lengths),
    [{ varied: 'claws', value: '4', level: 'sdm', exact: 10, followed: 100, predicted: 8 }])
  t.deepEqual(longestRows([design], [row(10, 0, 0)])[0], { varied: 'claws', value: '4', level: 'sdm', exact: 0,
    followed: 0, predicted: '–' })
})

test('costs are products of words and bits, counters, and events', (t) => {
  const delay = { periodMs: 1, elementsPerSecond: 1, followed: 1, followedLow: 1, followedHigh: 1, wrong: 0, synapticEvents: 5, spikes: 1 }
  const levels = (['attention', 'sdm', 'circuit'] as const).map(smallLevel)
  t.deepEqual(costRows(levels, [delay]).map(({ operations }) => operations), [2 * 128 * 99, (2000 / 32) * 128, 5])
})
