import test from 'ava'
import { widthOf } from '../../src/words/patternSet.js'

test('words of no known shape are shown in the smallest square that holds them', (t) => {
  t.deepEqual([1, 2, 4, 5, 256, 257].map(widthOf), [1, 2, 2, 3, 16, 17])
})
