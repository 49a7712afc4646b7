import test from 'ava'
import { bayesFactor } from '../../../src/analysis/effects/bayesFactor.js'
import { InputError } from '../../../src/errors/inputError.js'
import { near, reference } from '../reference.js'

test("Bayes factors are those of SciPy's quadrature", (t) => {
  for (const [value, count, against, scale, expected] of reference.bayes) {
    const found = bayesFactor(value, { count, scale, ...(against !== null && { against }) })
    t.true(near(found, expected, 1e-8), `${value} ${count}: ${found} ${expected}`)
  }
})

test('they grow with |t|, and at t = 0 speak the more for none the more values there are', (t) => {
  const grows = [0, 1, 2, 4, 8, 40].map((value) => bayesFactor(-value, { count: 12 }))
  t.deepEqual(grows, grows.toSorted((left, right) => left - right))
  t.true(bayesFactor(0, { count: 100 }) < bayesFactor(0, { count: 10 }))
  t.is(bayesFactor(Infinity, { count: 5 }), Infinity)
})

test('what is no t, count or scale is refused', (t) => {
  t.throws(() => bayesFactor(NaN, { count: 5 }), { instanceOf: InputError, message: /^t: found NaN/ })
  t.throws(() => bayesFactor(1, { count: 1 }), { instanceOf: InputError, message: /^count: found 1/ })
  t.throws(() => bayesFactor(1, { count: 5, scale: 0 }), { instanceOf: InputError, message: /^scale: found 0/ })
})
