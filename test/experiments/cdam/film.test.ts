import test from 'ava'
import { asCentred, asStored, filmOf } from '../../../src/experiments/cdam/film.js'
import { wordFromBits } from '../../../src/words/word.js'

const set = (greys: readonly (readonly number[])[], width: number) => ({
  source: 'frames/', bits: greys[0]!.length, width,
  patterns: greys.map((grey, index) => ({ name: String(index), label: '', word: wordFromBits(grey.map((value) => value >= 0.5)) })),
  grey: (index: number) => Float64Array.from(greys[index]!),
})
const greys = [[0, 0.2, 0.4, 0.6], [1, 1, 0, 0], [0.5, 0.5, 0.5, 0.5]]

test('frames as they are, in order, at most as many as asked for', (t) => {
  t.deepEqual(filmOf(set(greys, 2), 60, 4).frames.map((frame) => [...frame]), greys)
  t.is(filmOf(set([...greys, ...greys], 2), 4, 4).frames.length, 4)
})

test('larger frames are made of means of squares, cut at the edges', (t) => {
  const film = filmOf(set(greys, 2), 60, 1)
  t.is(film.width, 1)
  t.deepEqual(film.frames.map(([value]) => Number(value!.toFixed(12))), [0.3, 0.5, 0.5])
  const ragged = filmOf(set([[0, 1, 0.5], [0, 0, 0], [1, 1, 1]], 3), 60, 2)
  t.deepEqual(ragged.frames.map((frame) => [...frame]), [[0.5, 0.5], [0, 0], [1, 1]])
})

test('without grey values the bits are the pixels', (t) => {
  const { grey: _, ...words } = set(greys, 2)
  t.deepEqual([...filmOf(words, 60, 4).frames[1]!], [1, 1, 0, 0])
})

test('two frames are no film', (t) => {
  t.throws(() => filmOf(set(greys.slice(1), 2), 60, 4), { message: /frames\/: found 2 frames; allowed: at least 3/ })
})

test('as stored the greatest value is 1; centred, every pixel has mean 0, and all together the variance 1/12', (t) => {
  const film = { name: 'film', width: 2, frames: [[0, 0.25], [0.5, 0.25], [0.25, 0.25]].map((frame) => Float64Array.from(frame)) }
  t.deepEqual(asStored(film).map((frame) => [...frame]), [[0, 0.5], [1, 0.5], [0.5, 0.5]])
  const centred = asCentred(film)
  for (const pixel of [0, 1]) t.true(Math.abs(centred.reduce((sum, frame) => sum + frame[pixel]!, 0)) < 1e-12)
  t.deepEqual(centred.map((frame) => frame[1]), [0, 0, 0])
  const squares = centred.reduce((sum, frame) => sum + frame[0]! * frame[0]! + frame[1]! * frame[1]!, 0)
  t.true(Math.abs(squares / 6 - 1 / 12) < 1e-12)
})

test('a film that never changes is 0 once centred', (t) => {
  const frames = Array.from({ length: 3 }, () => Float64Array.of(0.5, 0.1))
  t.deepEqual(asCentred({ name: '', width: 2, frames }).map((frame) => [...frame]), [[0, 0], [0, 0], [0, 0]])
})
