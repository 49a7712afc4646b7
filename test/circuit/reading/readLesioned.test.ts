import test from 'ava'
import { readLesioned } from '../../../src/circuit/reading/readLesioned.js'
import { thrown } from '../../interop/thrown.js'

test('a share of lesioned cells is a number or an expression, and none is nothing', (t) => {
  t.deepEqual(readLesioned(0.3, 10, 'there', {}), { lesioned: 0.3 })
  t.deepEqual(readLesioned('1 / claws', 10, 'there', { claws: 4 }), { lesioned: 0.25 })
  t.deepEqual(readLesioned(0, 10, 'there', {}), {})
  t.deepEqual(readLesioned(undefined, 10, 'there', {}), {})
})

for (const wrong of [-0.1, 1.01, 30]) {
  test(`a share of ${wrong} is refused with the field and what is allowed`, (t) => {
    t.is(thrown(t, () => readLesioned(wrong, 10, 'populations.golgi.lesioned', {})),
      `populations.golgi.lesioned: found "${wrong}"; allowed: a share from 0 to 1 of the cells, that are lesioned`)
  })
}

test('a share that comes to no cell is refused', (t) => {
  t.is(thrown(t, () => readLesioned(0.04, 10, 'populations.golgi.lesioned', {})),
    'populations.golgi.lesioned: found 0.04, which is no cell; allowed: 0, or a share that is at least one cell of 10')
  t.deepEqual(readLesioned(0.06, 10, 'there', {}), { lesioned: 0.06 })
})
