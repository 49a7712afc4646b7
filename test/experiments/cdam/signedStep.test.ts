import test from 'ava'
import { assert, integer, nat, property } from 'fast-check'
import { signedStep } from '../../../src/experiments/cdam/signedStep.js'

test('the step is the one of the fewest vertices that leads there; of two the forward one', (t) => {
  t.is(signedStep(29, 30), -1)
  t.is(signedStep(-29, 30), 1)
  t.is(signedStep(15, 30), 15)
  t.is(signedStep(-15, 30), 15)
  assert(property(integer({ min: 2, max: 60 }), nat(), nat(), (count, first, second) => {
    const [from, to] = [first % count, second % count]
    const least = Array.from({ length: 2 * count }, (_, index) => index - count)
      .filter((step) => (((from + step) % count) + count) % count === to)
      .reduce((best, step) => (Math.abs(step) < Math.abs(best) || (step === -best && step > 0) ? step : best), 2 * count)
    t.is(signedStep(to - from, count), least)
  }), { seed: 1 })
})
