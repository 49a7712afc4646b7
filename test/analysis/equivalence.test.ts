import test from 'ava'
import { InputError } from '../../src/errors/inputError.js'
import { equivalentToZero } from '../../src/analysis/equivalence.js'

test('an estimate is equivalent to 0 where 1.645 standard errors on either side are within the bound', (t) => {
  t.true(equivalentToZero(0.02, 0.0182).equivalent)
  t.false(equivalentToZero(0.02, 0.0183).equivalent)
  t.true(equivalentToZero(-0.02, 0.0182).equivalent)
  t.is(equivalentToZero(0, 0.05 / 1.959963984540054).p.toFixed(6), '0.025000')
  t.true(equivalentToZero(0.07, 0.01).p > 0.95)
})

test('without error the estimate alone decides', (t) => {
  t.deepEqual(equivalentToZero(0.049, 0), { p: 0, equivalent: true })
  t.deepEqual(equivalentToZero(0.05, 0), { p: 1, equivalent: false })
})

test('what is no estimate, error or bound is refused', (t) => {
  t.throws(() => equivalentToZero(NaN, 1), { instanceOf: InputError, message: 'estimate: found NaN; allowed: a finite number' })
  t.throws(() => equivalentToZero(0, -1), { instanceOf: InputError, message: 'standardError: found -1; allowed: 0 or more' })
  t.throws(() => equivalentToZero(0, 1, 0), { instanceOf: InputError, message: 'bound: found 0; allowed: more than 0' })
})
