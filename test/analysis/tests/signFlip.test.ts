import test from 'ava'
import * as fc from 'fast-check'
import { signFlipTest } from '../../../src/analysis/tests/signFlip.js'
import { stream } from '../../../src/random/stream.js'
import { near, reference } from '../reference.js'
import { everySign, share } from './everyChoice.js'

const draws = (resamples?: number, seed = 1) => ({ stream: stream(seed, 'signs'), ...(resamples && { resamples }) })

test('exact p are those of SciPy, which tries all signs too', (t) => {
  for (const { values, centre, signFlip } of reference.oneSample) {
    if (signFlip === undefined) continue
    const found = signFlipTest(values, draws(), centre)
    t.is(found.name, 'exact sign-flip test')
    t.true([found.greater, found.less, found.p].every((p, index) => near(p, signFlip[index]!, 1e-13)), `${values}`)
  }
})

test('exact p is the share of all signs whose sum is as large, with ties', (t) => {
  fc.assert(fc.property(fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 8 }), (values) => {
    const sum = (signs: readonly number[]): number => values.reduce((total, value, index) =>
      total + signs[index]! * value, 0)
    const every = everySign(values.length)
    const found = signFlipTest(values, draws())
    t.is(found.greater, share(every, (signs) => sum(signs) >= sum(values.map(() => 1))))
    t.is(found.less, share(every, (signs) => sum(signs) <= sum(values.map(() => 1))))
  }), { seed: 1, numRuns: 100 })
})

test('drawn signs come near the exact p and are the same for one stream', (t) => {
  const { values } = reference.oneSample[1]!
  const exact = signFlipTest(values, draws(1024))
  const drawn = signFlipTest(values, draws(1023))
  t.is(exact.name, 'exact sign-flip test')
  t.is(drawn.name, 'sign-flip test')
  t.true(Math.abs(exact.greater - drawn.greater) < 4 * Math.sqrt(exact.greater / 1023) + 1 / 1024)
  t.deepEqual(signFlipTest(values, draws(1023)), drawn)
  t.notDeepEqual(signFlipTest(values, draws(1023, 2)), drawn)
})

test('of 40 values beyond the centre a drawn p is the least there is', (t) => {
  const values = Array.from({ length: 40 }, (_, index) => 1 + index / 7)
  t.is(signFlipTest(values, draws(999)).greater, 1 / 1000)
  t.is(signFlipTest(values, draws(999), 20).less, 1 / 1000)
})

test('no value and no resample are refused', (t) => {
  t.throws(() => signFlipTest([], draws()), { message: 'values: found 0 numbers; allowed: at least 1' })
  t.throws(() => signFlipTest([1], { stream: stream(1, 'x'), resamples: 0.5 }), { message: /^resamples: found 0.5/ })
})
