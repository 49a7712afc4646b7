import test from 'ava'
import { video } from '../../../src/experiments/cdam/video.js'
import { wordFromBits } from '../../../src/words/word.js'
import { carriedOut, rowsOf } from '../paper/carriedOut.js'

const small = { settings: [[0.6, 0.2]], mixtures: [[-2, 3]], replicates: 1, betas: [20], memories: [], wordMixtures: [[0, 1, 1]], steps: 100, bits: 512 }

test('the shipped film is replayed whole, without sticking or skipping, by (−2, 3) on centred frames', (t) => {
  const row = rowsOf(carriedOut(video, small), 'films').find(({ film, patterns }) => film === 'pendulum' && patterns === 'centred')!
  t.is(row['inOrder'], 1)
  t.is(row['visited'], 40)
  t.true(Number(row['longest']) <= 2)
})

test('a film of a user takes its place, and the clip stays beside it', (t) => {
  const patterns = {
    source: 'mine/', bits: 64, width: 8,
    patterns: Array.from({ length: 5 }, (_, frame) => ({
      name: `f${frame}`, label: 'f', word: wordFromBits(Array.from({ length: 64 }, (_unused, bit) => (bit * (frame + 3)) % 7 < 3)),
    })),
  }
  const result = carriedOut(video, small, 1, { patterns })
  t.deepEqual([...new Set(rowsOf(result, 'films').map(({ film }) => film))], ['clip', 'mine/'])
  t.is(result.films![0]!.reels[0]!.pictures.length, 5)
})
