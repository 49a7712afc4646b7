import test from 'ava'
import { asStored } from '../../../src/experiments/cdam/film.js'
import { filmLevels } from '../../../src/experiments/cdam/filmLevels.js'
import { recallFilm, recallWords, type FilmSetting } from '../../../src/experiments/cdam/filmRecall.js'
import { replayOf } from '../../../src/experiments/cdam/replay.js'
import { syntheticClip } from '../../../src/experiments/cdam/syntheticClip.js'
import { directedRing } from '../../../src/memory/graph/classicGraphs.js'
import { stream } from '../../../src/random/stream.js'
import { randomWord } from '../../../src/words/word.js'

const setting: FilmSetting = { a: -2, h: 3, beta: 0.6, eta: 0.2, orientation: 'successors', meanLoad: 'notebook', noise: 1, steps: 200 }
const patterns = asStored(syntheticClip(1))
const replay = (change: Partial<FilmSetting>) => replayOf(recallFilm(patterns, { ...setting, ...change }, 1).nearest.slice(49), 49)

test('at (−2, 3) the clip is replayed whole and in order, a frame an update (check B-14)', (t) => {
  const { speed, forward, visited } = replay({})
  t.true(speed >= 0.93 && speed <= 1)
  t.true(forward >= 0.95)
  t.is(visited, 49)
})

test('the more anti-Hebbian, the faster on a + h = 1; (−1, 3) is slower than (−1.5, 3), that than (−2, 3.5) (check B-15)', (t) => {
  const line = [[0.5, 0.5], [0, 1], [-0.5, 1.5], [-1, 2], [-2, 3]].map(([a, h]) => replay({ a: a!, h: h! }).speed)
  line.forEach((speed, index) => t.true(index === 0 || speed > line[index - 1]!))
  const published = [[-1, 3], [-1.5, 3], [-2, 3.5], [-2, 3]].map(([a, h]) => replay({ a: a!, h: h! }).speed)
  published.forEach((speed, index) => t.true(index === 0 || speed > published[index - 1]!))
})

test('recalling predecessors turns the direction (check B-16)', (t) => {
  t.true(replay({ orientation: 'predecessors' }).speed < -0.9)
})

test('states are kept from the cue on, as many as asked for', (t) => {
  const { states, nearest } = recallFilm(patterns, { ...setting, steps: 5 }, 1, 3)
  t.is(states.length, 4)
  t.is(nearest.length, 5)
})

test('random words follow each other, one a read, at every level', (t) => {
  const draws = stream(1, 'words')
  const words = Array.from({ length: 8 }, () => randomWord(256, () => draws.uint32()))
  for (const { open, name } of filmLevels(words, [20], [[2000, 40]], 1)) {
    const dynamics = open({ graph: directedRing(8), words, a: 0, h: 1 })
    t.deepEqual([...recallWords(dynamics, words, { eta: 1, steps: 10 })], [1, 2, 3, 4, 5, 6, 7, 0, 1, 2], name)
  }
})
