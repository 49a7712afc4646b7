import { readFileSync } from 'node:fs'
import test from 'ava'
import { override } from '../../../src/circuit/override.js'
import { weightModels } from '../../../src/experiments/curves/weightModels.js'
import { sharedProbability } from '../../../src/theory/addressDesign.js'
import { carriedOut, rowsOf } from '../paper/carriedOut.js'

const { $schema: _, ...shipped } = JSON.parse(readFileSync('circuits/marr-albus-4-claws.json', 'utf8'))
const document = override(shipped, 'populations.granule.count=2000') as object
const input = { circuit: { document, level: 'circuit' as const } }
const small = { patterns: 4, points: 5, window: 0.45, replicates: 3 }
const found = carriedOut(weightModels, small, 1, input)
const gainOf = (model: string) => rowsOf(found, 'models').find((row) => row['model'] === model)!['gain'] as number

test('the spikes\' own intersection predicts held-out seeds better than softmax and cosine', (t) => {
  t.is(gainOf('softmax'), 0)
  t.true(gainOf('exact intersection') > 0)
  t.true(gainOf('power of cosine') < 0)
})

test('what was counted is what the design shares', (t) => {
  const design = { kind: 'selected-coordinate', bits: 256, claws: 4, threshold: 4 } as const
  for (const row of rowsOf(found, 'curve') as Record<string, number>[]) {
    const expected = 2000 * sharedProbability(design, row['distance']!)
    t.is(row['exact intersection'], expected)
    // Twelve observations, binomial.
    t.true(Math.abs(row['circuit']! - expected) < 5 * Math.sqrt(expected / 3), `${row['circuit']} and ${expected}`)
  }
})

test('the result is plain JSON, the same for the same seed', (t) => {
  t.deepEqual(JSON.parse(JSON.stringify(found)), found)
  t.deepEqual(carriedOut(weightModels, small, 1, input), found)
})

test('distances that fall together are refused', (t) => {
  t.throws(() => carriedOut(weightModels, { ...small, points: 400 }, 1, input), { message: /experiment\.points: 400 points/ })
})
