import test from 'ava'
import { circuitFilmLevels, designSharpness, filmLevels, sharedSharpness } from '../../../src/experiments/cdam/filmLevels.js'
import { stream } from '../../../src/random/stream.js'
import { directedRing } from '../../../src/memory/graph/classicGraphs.js'
import { recallWords } from '../../../src/experiments/cdam/filmRecall.js'
import { circuitLevel } from '../../../src/experiments/cdam/graphLevels.js'
import { openGraphLevel } from '../../../src/levels/openGraphLevel.js'
import { smallInput } from '../sequence/smallInput.js'
import { randomWord, withFlips } from '../../../src/words/word.js'

const draws = stream(1, 'film levels')
const first = randomWord(512, () => draws.uint32())
/** A film in which each frame differs from the next by eight bits, but the last from the first. */
const words = Array.from({ length: 8 }, (_, frame) => withFlips(first, Array.from({ length: 8 * frame }, (_unused, bit) => bit)))

test('levels are attention at every β, with and without a majority, and every memory', (t) => {
  t.deepEqual(filmLevels(words, [5, 20], [[1000, 20]], 1).map(({ level }) => level),
    ['attention', 'attention', 'attention, majority', 'attention, majority', 'sdm'])
  t.deepEqual(filmLevels(words, [5, 20], [], 1).map(({ sharpness }) => sharpness), [5, 20, 5, 20])
})

test('fewer active locations tell frames apart more sharply', (t) => {
  const [many, few] = [sharedSharpness(words, 4000, 400, 1), sharedSharpness(words, 4000, 40, 1)]
  t.true(many > 0 && few > many)
})

test('the same frame again has no sharpness', (t) => {
  t.is(sharedSharpness([first, first, first], 1000, 20, 1), 0)
  t.is(designSharpness([first, first], { kind: 'selected-coordinate', bits: 512, claws: 8, threshold: 8 }), 0)
})

test('claws that must all match are as sharp as the chance that none is on a bit that differs', (t) => {
  const chance = [0, 1, 2, 3, 4, 5, 6, 7].reduce((product, claw) => (product * (504 - claw)) / (512 - claw), 1)
  const sharpness = designSharpness(words, { kind: 'selected-coordinate', bits: 512, claws: 8, threshold: 8 })
  t.true(Math.abs(sharpness + Math.log(chance) / (16 / 512)) < 1e-9)
})

test('the circuit replays in spikes what its hard locations replay, and takes no part at other levels', (t) => {
  const [own, fewer, wide] = circuitFilmLevels(words, [3], smallInput('circuit'), 2)
  t.true(fewer!.sharpness < own!.sharpness && fewer!.active! > own!.active!)
  t.deepEqual([wide!.sharpness, wide!.active, wide!.silent], [own!.sharpness, own!.active, own!.silent])
  const graph = { graph: directedRing(words.length), words, a: 0, h: 1 }
  const { circuit } = circuitLevel({ bits: 512, volleyNoise: 0 }, smallInput('circuit'))
  const locations = openGraphLevel({ level: 'sdm', circuit: circuit!, noise: 0, meanRemoved: false }, graph, 2)
  const setting = { eta: 1, steps: 12 }
  t.deepEqual(recallWords(own!.open(graph), words, setting), recallWords(locations, words, setting))
  t.deepEqual(circuitFilmLevels(words, [3], smallInput('sdm'), 2), [])
  t.deepEqual(circuitFilmLevels(words, [3], undefined, 2), [])
})
