import test from 'ava'
import type { ObservedHead } from '../../../src/experiments/gpt2/forward.js'
import { valueEffects } from '../../../src/experiments/gpt2/valueEffects.js'

const values = Float32Array.of(30, 40, 0, 1, 3, 0, 9, 9)
const weights = Float32Array.of(1, 0, 0, 0, 0.5, 0.5, 0, 0, 0, 0.6, 0.4, 0, 0.1, 0.2, 0.3, 0.4)
const none = new Float32Array(0)
const head: ObservedHead = {
  layer: 0, head: 0, tokens: 4, size: 2, values, weights, queries: none, keys: none, scores: none,
}

test('the effect of a value is its length times its attention, up to the query\'s own token', (t) => {
  t.deepEqual(valueEffects(head, 1), [
    { token: 0, norm: 50, weight: 0.5, effect: 25 }, { token: 1, norm: 1, weight: 0.5, effect: 0.5 },
  ])
})

test('a token without attention has no effect, however long its value', (t) => {
  t.deepEqual(valueEffects(head, 2)[0], { token: 0, norm: 50, weight: 0, effect: 0 })
})

test('tokens may rank otherwise by effect than by attention', (t) => {
  const effects = valueEffects(head, 2)
  const first = (key: 'weight' | 'effect') => effects.toSorted((left, right) => right[key] - left[key])[0]!.token
  t.is(first('weight'), 1)
  t.is(first('effect'), 2)
})
