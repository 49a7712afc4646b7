import test from 'ava'
import { drawStimuli, shuffledRings, trainedInOrder, trainedShuffled } from '../../../src/experiments/monkey/stimuli.js'
import { rowSums } from '../../../src/memory/graph/sparseMatrix.js'
import { stream } from '../../../src/random/stream.js'
import { hamming } from '../../../src/words/distance.js'
import { bitAt } from '../../../src/words/word.js'

const drawn = drawStimuli({ stimuli: 60, bits: 200, cueNoise: 0.1 }, 3)

test('every bit is 1 for half of the stimuli, trained or new, and cues have a tenth of their bits flipped', (t) => {
  for (const words of [drawn.trained, drawn.fresh]) {
    for (let bit = 0; bit < 200; bit++) t.is(words.reduce((sum, word) => sum + bitAt(word, bit), 0), 30)
  }
  drawn.trainedCues.forEach((cue, index) => t.is(hamming(cue, drawn.trained[index]!), 20))
  drawn.freshCues.forEach((cue, index) => t.is(hamming(cue, drawn.fresh[index]!), 20))
  t.notDeepEqual(drawn.trained[0], drawn.fresh[0])
})

test('training in order leaves a ring', (t) => {
  const { graph } = trainedInOrder(drawn.trained, { a: 0.5, h: 0.5 })
  t.is(graph.edges.length, 60)
  t.true(graph.edges.every(({ from, to }) => to === (from + 1) % 60 || from === (to + 1) % 60))
})

test('shuffled training leaves the mean of rings: as strong for every stimulus, and without the order', (t) => {
  const graph = shuffledRings(60, 3, stream(1, 'rings'))
  t.is(graph.edges.length, 180)
  for (const sum of rowSums(graph.adjacency)) t.true(Math.abs(sum - 2) < 1e-12)
  const neighbours = graph.edges.filter(({ from, to }) => [1, 59].includes(Math.abs(from - to))).length
  t.true(neighbours < 25, String(neighbours))
  for (let ring = 0; ring < 3; ring++) {
    const froms = graph.edges.slice(60 * ring, 60 * (ring + 1)).map(({ from }) => from)
    t.is(new Set(froms).size, 60)
  }
  const seeds = [1, 2].map((seed) => trainedShuffled(drawn.trained, { a: 0, h: 1 }, 2, seed).graph.edges)
  t.notDeepEqual(seeds[0], seeds[1])
})
