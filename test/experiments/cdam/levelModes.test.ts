import test from 'ava'
import { z } from 'zod'
import { levelShape } from '../../../src/experiments/cdam/graphLevels.js'
import { levelModes } from '../../../src/experiments/cdam/levelModes.js'
import { correlationMatrix } from '../../../src/analysis/correlationMatrix.js'
import { levelWords } from '../../../src/experiments/cdam/graphLevels.js'
import { ring } from '../../../src/memory/graph/classicGraphs.js'
import { wordToSigned } from '../../../src/words/word.js'
import { carriedOn, smallInput } from '../sequence/smallInput.js'
import { smallLevels } from './smallLevels.js'

const given = {
  ...z.object(levelShape).parse({ ...smallLevels, bits: 256, locations: 3000, winners: 50 }), eta: 0.1, steps: 80, broadBeta: 10,
  mixtures: [[1, 0], [-0.5, 1.5]] as const, levelA: [0.01, 1], levelH: [0.005, 0.5],
}
const found = carriedOn(levelModes(given, ring(12), smallInput('circuit'), 1))
const of = (level: string, h: number) => found.rows.find((row) => row.level === level && row.h === h)!

test('with auto-association alone every level is in that mode, with as many states as starts', (t) => {
  t.deepEqual(found.levels, ['attention', 'sdm', 'circuit'])
  for (const level of found.places) {
    t.is(of(level, 0).mode, 'auto-association')
    t.is(of(level, 0).distinct, 12)
  }
  t.is(of('circuit', 0).spiking, '1 of 1')
})

test('anti-Hebbian auto-association is wide at every level that is large enough', (t) => {
  for (const level of ['attention', 'majority', 'sdm']) t.is(of(level, 1.5).mode, 'wide hetero-association', level)
})

const modes = (a: number, h: number) => {
  const point = found.points.find((one) => one.a === a && one.h === h)!
  return [point.predicted, ...['attention', 'majority', 'sdm', 'circuit'].map((place) => point.modes[found.places.indexOf(place)])]
}

test('a majority knows no scale, and a word that outvotes its neighbours is recalled alone', (t) => {
  t.deepEqual(modes(1, 0.5), ['narrow hetero-association', 'narrow hetero-association', ...Array(3).fill('auto-association')])
  t.deepEqual(modes(0.01, 0.005).slice(0, 2), ['neutral quiescence', 'neutral quiescence'])
  t.deepEqual(modes(0.01, 0.005).slice(2), Array(3).fill('auto-association'))
})

test('overlaps are Pearson’s correlations with the words, from the cue on', (t) => {
  const { words, cues } = levelWords(12, given, 1)
  const matrix = correlationMatrix([...words, ...cues].map(wordToSigned))
  const own = cues.reduce((sum, _, start) => sum + matrix[start]![12 + start]!, 0) / 12
  for (const level of found.levels) {
    const rows = found.overlaps.filter((row) => row.level === level && row.mixture === 'a = 1, h = 0' && row.distance === 'distance 0')
    t.is(rows.length, 81)
    t.true(Math.abs(rows[0]!.overlap - own) < 1e-12)
    t.true(rows.at(-1)!.overlap > 0.98)
  }
})
