import test from 'ava'
import { equivalenceTest } from '../../../src/analysis/tests/equivalenceTest.js'
import { studentTest } from '../../../src/analysis/tests/student.js'
import { InputError } from '../../../src/errors/inputError.js'
import { reference } from '../reference.js'

const far = (supposed: number) => studentTest([3, 3.5, 4, 4.5, 5.2], supposed)

test('p is at most α just where the interval of level 1 − 2α is within the margin', (t) => {
  for (const { values } of reference.oneSample) {
    const at = (supposed: number) => studentTest(values, supposed)
    for (const level of [0.01, 0.05, 0.2]) {
      const [low, high] = at(0).interval(1 - 2 * level)
      const widest = Math.max(-low, high)
      t.true(equivalenceTest(at, widest * 1.001).p <= level)
      t.true(equivalenceTest(at, widest * 0.999).p > level)
    }
  }
})

test('beyond is at most α just where the interval of level 1 − α is without the margin', (t) => {
  const [low] = far(0).interval(0.95)
  t.true(equivalenceTest(far, low * 0.999).beyond <= 0.05)
  t.true(equivalenceTest(far, low * 1.001).beyond > 0.05)
  t.is(equivalenceTest(far, 100).beyond, 1)
})

test('a margin of 0 is refused', (t) => {
  t.throws(() => equivalenceTest((supposed) => studentTest([1, 2], supposed), 0), {
    instanceOf: InputError, message: 'margin: found 0; allowed: more than 0',
  })
})
