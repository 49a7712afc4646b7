import test from 'ava'
import { secondsLeft } from '../../src/cli/timeLeft.js'

const start = { finished: [], building: 2, working: 3, done: 0.5, replicatesLeft: 4 }

test('before the first replicate has ended, the others are taken to need its building and its work', (t) => {
  t.is(secondsLeft(start), 3 + 4 * (2 + 6))
})

test('after that, each later replicate is taken to need the mean of those that ended', (t) => {
  t.is(secondsLeft({ ...start, finished: [10, 14] }), 3 + 4 * 12)
})

test('replicates of an interrupted run have no part in the estimate: only those left count', (t) => {
  t.is(secondsLeft({ ...start, replicatesLeft: 0 }), 3)
})

test('nothing is estimated while nearly nothing is done', (t) => {
  t.is(secondsLeft({ ...start, done: 0 }), undefined)
  t.is(secondsLeft({ ...start, done: 0.04 }), undefined)
  t.is(secondsLeft({ ...start, done: 1, replicatesLeft: 0 }), 0)
})
