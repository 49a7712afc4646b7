import test from 'ava'
import { permutationP, shuffled } from '../../../src/experiments/interpret/permutations.js'
import { stream } from '../../../src/random/stream.js'

test('every order is about equally likely', (t) => {
  const draws = stream(1, 'orders')
  const counts = new Map<string, number>()
  for (let draw = 0; draw < 6000; draw++) {
    const order = shuffled(3, draws).join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  t.is(counts.size, 6)
  for (const count of counts.values()) t.true(Math.abs(count - 1000) < 130)
})

test('p counts what was found in: least 1/(draws + 1), and 1 where every draw is as great', (t) => {
  const draws = stream(1, 'p')
  t.is(permutationP(5, () => 4, 10, 19, draws), 1 / 20)
  t.is(permutationP(5, () => 5, 10, 19, draws), 1)
})
