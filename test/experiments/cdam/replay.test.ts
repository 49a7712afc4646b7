import test from 'ava'
import * as fc from 'fast-check'
import { replayOf } from '../../../src/experiments/cdam/replay.js'

test('one frame an update, round and round', (t) => {
  t.deepEqual(replayOf([3, 4, 0, 1, 2, 3], 5),
    { speed: 1, forward: 1, backward: 0, inOrder: 1, skips: 0, dwell: 1, longest: 1, visited: 5 })
})

test('a film that sticks, skips and goes back', (t) => {
  const found = replayOf([0, 0, 0, 1, 3, 2, 2], 8)
  t.deepEqual({ ...found, speed: found.speed * 6 }, {
    speed: 2, forward: 5 / 6, backward: 4 / 6, inOrder: 1 / 3, skips: 1 / 3, dwell: 7 / 4, longest: 3, visited: 4,
  })
})

test('backwards in order is in order, with a negative speed', (t) => {
  const { speed, inOrder, skips, forward } = replayOf([2, 1, 0, 4, 3], 5)
  t.deepEqual({ speed, inOrder, skips, forward }, { speed: -1, inOrder: 1, skips: 0, forward: 0 })
})

test('a state that stays moves in no order', (t) => {
  t.deepEqual(replayOf([2, 2, 2], 5), { speed: 0, forward: 1, backward: 1, inOrder: 0, skips: 0, dwell: 3, longest: 3, visited: 1 })
})

test('run backwards, speed is the opposite and dwell the same', (t) => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 20 }), (nearest) => {
    const [forth, back] = [replayOf(nearest, 7), replayOf([...nearest].reverse(), 7)]
    t.true(Math.abs(forth.speed + back.speed) < 1e-12)
    t.is(forth.dwell, back.dwell)
    t.is(forth.longest, back.longest)
    t.is(forth.forward, back.backward)
  }), { seed: 8, numRuns: 100 })
})
