import test from 'ava'
import { readLesioned } from '../../../src/circuit/reading/readLesioned.js'
import { thrown } from '../../interop/thrown.js'

test('a share of lesioned cells is a number or an expression, and none is nothing', (t) => {
  t.deepEqual(readLesioned(0.3, 'there', {}), { lesioned: 0.3 })
  t.deepEqual(readLesioned('1 / claws', 'there', { claws: 4 }), { lesioned: 0.25 })
  t.deepEqual(readLesioned(0, 'there', {}), {})
  t.deepEqual(readLesioned(undefined, 'there', {}), {})
})

for (const wrong of [-0.1, 1.01, 30]) {
  test(`a share of ${wrong} is refused with the field and what is allowed`, (t) => {
    t.is(thrown(t, () => readLesioned(wrong, 'populations.golgi.lesioned', {})),
      `populations.golgi.lesioned: found "${wrong}"; allowed: a share from 0 to 1 of the cells, that are lesioned`)
  })
}
