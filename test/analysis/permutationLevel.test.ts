import test from 'ava'
import { permutationLevel } from '../../src/analysis/permutationLevel.js'
import { stream } from '../../src/random/stream.js'

const agreement = (left: readonly string[], right: readonly string[]): number =>
  left.filter((name, item) => name === right[item]).length / left.length

test('permutations of three items meet each order as often', (t) => {
  const seen = new Map<string, number>()
  permutationLevel<number, number>((_, right) => {
    const order = right.join('')
    seen.set(order, (seen.get(order) ?? 0) + 1)
    return 0
  }, [0, 1, 2], [0, 1, 2], stream(2, 'orders'), 6000)
  t.is(seen.size, 6)
  for (const times of seen.values()) t.true(Math.abs(times - 1000) < 120)
})

test('the level is what the measure is over permutations: here 1/3 agree on average', (t) => {
  const level = permutationLevel(agreement, ['a', 'b', 'c'], ['a', 'b', 'c'], stream(3, 'agreement'), 5000)
  t.true(Math.abs(level.mean - 1 / 3) < 0.02)
  t.is(level.upper, 1)
  t.true(Math.abs(level.probability - 1 / 6) < 0.02)
})
