import test from 'ava'
import { readMap, ReadWatch } from '../../src/experiments/readMap.js'
import { wordFromBits } from '../../src/words/word.js'

const word = (text: string) => wordFromBits([...text].map(Number))
const patterns = ['0000', '1111'].map((text) => ({ name: text, label: text, word: word(text) }))

test('paths are distances from the own word and from the nearest other, and later reads are counted', (t) => {
  const watch = new ReadWatch(patterns)
  watch.take(0, 0.5, word('0011'), [word('0001'), word('0000'), word('0000')])
  watch.take(1, 0.5, word('0011'), [word('1110'), word('1111')])
  t.deepEqual(watch.found(), {
    later: [[0, 0, 1], [1, 0, 2]],
    paths: [{ label: '0000', noise: 0.5, own: [2, 1, 0, 0], rival: [2, 3, 4, 4] }, { label: '1111', noise: 0.5, own: [2, 1, 0], rival: [2, 3, 4] }],
  })
})

test('the map has the mean after by the class before, over the replicates that have it', (t) => {
  const points = readMap([{ later: [[0, 0, 3], [4, 2, 1], [4, 6, 3]], paths: [] }, { later: [[4, 1, 2]], paths: [] }], 100, 1)
  t.deepEqual(points.map(({ before, after, reads }) => [before, after.values, reads]), [[0, [0], 3], [0.04, [0.05, 0.01], 6]])
})

test('a single pattern has no rival and no path', (t) => {
  const watch = new ReadWatch(patterns.slice(0, 1))
  watch.take(0, 0, word('0000'), [word('0000')])
  t.deepEqual(watch.found(), { later: [], paths: [] })
})
