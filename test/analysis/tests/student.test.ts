import test from 'ava'
import { studentTest, welchTest } from '../../../src/analysis/tests/student.js'
import { InputError } from '../../../src/errors/inputError.js'
import { near, reference } from '../reference.js'

test("Student's t, both p and the interval are those of SciPy", (t) => {
  for (const { values, centre, tGreater, tLess, tInterval } of reference.oneSample) {
    const found = studentTest(values, centre)
    t.true(near(found.t, tGreater[0]))
    t.true(near(found.greater, tGreater[1]) && near(found.less, tLess[1]))
    t.true(found.interval(0.95).every((bound, side) => near(bound, tInterval[side]!, 1e-9)),
      String(found.interval(0.95)))
  }
})

test("Welch's t, degrees of freedom, both p and the interval are those of SciPy", (t) => {
  for (const { left, right, welch } of reference.twoSamples) {
    const found = welchTest(left, right)
    t.true(near(found.t, welch.greater[0]) && near(found.freedom, welch.greater[2]))
    t.true(near(found.greater, welch.greater[1]) && near(found.less, welch.less[1]))
    t.true(found.interval(0.95).every((bound, side) => near(bound, welch.interval[side]!, 1e-9)))
  }
})

test('a shift that is supposed is a shift of the left group', (t) => {
  const [{ left, right }] = reference.twoSamples as [typeof reference.twoSamples[0]]
  t.true(near(welchTest(left, right, 0.3).t, welchTest(left.map((value) => value - 0.3), right).t))
})

test('fewer than 2 values are refused', (t) => {
  t.throws(() => studentTest([1]), { instanceOf: InputError, message: 'values: found 1 numbers; allowed: at least 2' })
  t.throws(() => welchTest([1, 2], [1]), { instanceOf: InputError,
    message: 'right: found 1 numbers; allowed: at least 2' })
})
