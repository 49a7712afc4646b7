import test from 'ava'
import { readSeedList } from '../../src/studies/seeds.js'
import { thrown } from '../interop/thrown.js'

test('seeds are counted from one on, in steps, or listed', (t) => {
  t.deepEqual(readSeedList('3 from 1', 'seeds'), [1, 2, 3])
  t.deepEqual(readSeedList(' 3  from 0 by 10 ', 'seeds'), [0, 10, 20])
  t.deepEqual(readSeedList([9, 2], 'seeds'), [9, 2])
})

for (const text of ['', 'ten', '3', '0 from 1', '3 from', '3 from -1', '3 from 1 by 0', '100001 from 1', '2 from 9007199254740991']) {
  test(`seeds "${text}" are refused`, (t) => {
    t.regex(thrown(t, () => readSeedList(text, 'seeds')), /^seeds: found ".*"; allowed: "20 from 1" or/)
  })
}

test('100,000 seeds are read at once', (t) => {
  t.is(readSeedList('100000 from 1', 'seeds').at(-1), 100_000)
})

test('a seed that is listed twice is refused', (t) => {
  t.is(thrown(t, () => readSeedList([1, 2, 1], 'seeds')), 'seeds: found 1 twice; allowed: each seed once')
})
