import test from 'ava'
import { z } from 'zod'
import { rowAccuracy } from '../../../src/analysis/retrievalAccuracy.js'
import { levelShape } from '../../../src/experiments/cdam/graphLevels.js'
import { levelImages } from '../../../src/experiments/cdam/levelImages.js'
import { hamming } from '../../../src/words/distance.js'
import { carriedOn, smallInput } from '../sequence/smallInput.js'
import { digits } from './someImages.js'

const given = { ...z.object(levelShape).parse({ locations: 1000, winners: 20, levelReplicates: 2, spikingStarts: 1 }), eta: 0.1,
  steps: 20, neighbours: 2, levelImages: 5, broadBeta: 5, levelHeteros: [0, 0.5], stepMixtures: [[1, 0]] as const }

test('both lines are run at each level, each mixture once, with the words of the images', (t) => {
  const { levels, words, cues } = carriedOn(levelImages({ ...given, stepMixtures: [] }, digits, smallInput('sdm'), 1))
  t.deepEqual(levels.map(({ level, a, h }) => [level, a, h]),
    [[1, 0], [1, 0.5], [0.5, 0.5]].flatMap(([a, h]) => ['attention', 'sdm'].map((level) => [level, a, h])))
  words.forEach((word, index) => {
    t.is(word, digits.patterns[index]!.word)
    t.is(hamming(word, cues[index]!), Math.round(0.15 * 256))
  })
})

test('images that recall themselves alone are right at every level, in spikes as at hard locations', (t) => {
  const { levels } = carriedOn(levelImages({ ...given, levelHeteros: [0] }, digits, smallInput('circuit'), 1))
  t.deepEqual(levels.map(({ row, distinct }) => [row, distinct]), [[1, 5], [1, 5], [1, 5]])
  t.deepEqual(levels.map(({ spiking }) => spiking), ['', '', '1 of 1'])
})

test('with a = −1 and h = 2 no level recalls most images, for each start is led to similar ones', (t) => {
  const { levels } = carriedOn(levelImages({ ...given, levelHeteros: [2], stepMixtures: [] }, digits, smallInput('sdm'), 1))
  for (const { row } of levels.filter(({ a }) => a === -1)) t.true(row <= 0.4)
})

test('a step is compared with the one that it names, and the states shown are those that are counted', (t) => {
  const one = { ...given, levelReplicates: 1, stepMixtures: [[1, 0.5]] as const }
  const { levels, steps, shown } = carriedOn(levelImages(one, digits, smallInput('circuit'), 1))
  const rowOf = (name: string): number =>
    (levels.find(({ level, a, h }) => level === name && a === 1 && h === 0.5) ?? steps.find(({ changed }) => changed === name))!.row
  for (const { row, moved, comparedWith } of steps) t.is(moved, row - rowOf(comparedWith))
  t.deepEqual(shown.map(({ level }) => level), ['attention', 'sdm', 'circuit'])
  for (const { level, overlaps } of shown) t.is(rowAccuracy(overlaps), rowOf(level))
  t.true(['mean kept', 'mean removed', '10-bit weights'].every((name) => steps.some(({ changed }) => changed === name)))
})
