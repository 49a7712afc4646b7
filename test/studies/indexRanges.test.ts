import test from 'ava'
import { assert, nat, property, uniqueArray } from 'fast-check'
import { readIndexRanges, shownIndexRanges } from '../../src/studies/indexRanges.js'
import { thrown } from '../interop/thrown.js'

test('ranges are read in any order, and an index that stands twice counts once', (t) => {
  t.deepEqual(readIndexRanges('3', 4, '--index'), [3])
  t.deepEqual(readIndexRanges('7-9,0,8-10', 11, '--index'), [0, 7, 8, 9, 10])
})

test('indexes that are shown as ranges are read back, and no shorter ranges would do', (t) => {
  assert(property(uniqueArray(nat(60), { minLength: 1 }), (list) => {
    const indexes = list.sort((one, other) => one - other)
    const text = shownIndexRanges(indexes)
    t.deepEqual(readIndexRanges(text, 61, '--index'), indexes)
    t.is(text.split(',').length, indexes.filter((index) => !indexes.includes(index - 1)).length)
  }), { seed: 1 })
  t.is(shownIndexRanges([0, 1, 2, 5, 7, 8]), '0-2,5,7-8')
  t.is(shownIndexRanges([]), '')
})

for (const text of ['', 'a', '-1', '1-', '2-1', '1,,2', ' 1', '1.5', '4', '0-4', '1e9', '0-99999999999']) {
  test(`"${text}" is refused where there are four`, (t) => {
    t.is(thrown(t, () => readIndexRanges(text, 4, '--index')),
      `--index: found ${JSON.stringify(text)}; allowed: indexes from 0 to 3, such as 0, 0-1 or 0,2`)
  })
}
