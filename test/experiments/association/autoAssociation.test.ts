import { readFileSync } from 'node:fs'
import test, { type ExecutionContext } from 'ava'
import { override } from '../../../src/circuit/override.js'
import { autoAssociation } from '../../../src/experiments/association/autoAssociation.js'
import type { Level } from '../../../src/levels/levelMemory.js'
import { wordFromBits } from '../../../src/words/word.js'
import { carriedOut, rowsOf } from '../paper/carriedOut.js'

const small = { stored: 50, locations: 20_000, radii: [15, 22], perturbations: [0, 8], queries: 5, replicates: 2 }
const result = carriedOut(autoAssociation, small)

const cosineOf = (from: typeof result, algorithm: string, radius: number, perturbation: number): number =>
  rowsOf(from, 'convergence').find((row) =>
    row['algorithm'] === algorithm && row['radius'] === radius
      && row['perturbation'] === perturbation)!['mean'] as number

test('the result is plain JSON and the same for the same seed', (t) => {
  t.deepEqual(JSON.parse(JSON.stringify(result)), result)
  t.deepEqual(carriedOut(autoAssociation, small), result)
  t.notDeepEqual(carriedOut(autoAssociation, small, 2), result)
})

test('every memory but those without a radius is measured at every radius and perturbation', (t) => {
  t.is(rowsOf(result, 'convergence').length, 9 * 2 * 2 + 5 * 2)
  for (const { low, mean, high } of rowsOf(result, 'convergence') as Record<string, number>[]) {
    t.true(low! <= mean! && mean! <= high! && high! <= 1 + 1e-12)
  }
})

test('few patterns are recalled, by words and by vectors', (t) => {
  for (const algorithm of ['SDM, every address', 'attention', 'caps', 'circles on cosines',
    'attention, β of circles']) {
    t.true(cosineOf(result, algorithm, 15, 8) > 0.999, algorithm)
  }
  t.true(cosineOf(result, 'SDM, shared locations', 22, 8) > 0.95)
  t.is(cosineOf(result, 'top-k, k = 1', 0, 8), 1)
  t.true(cosineOf(result, 'Hopfield', 0, 8) < 0.9)
})

test('a cue that activates nothing stays', (t) => {
  const silent = carriedOut(autoAssociation, {
    radii: [5], stored: 50, queries: 4, replicates: 1, perturbations: [12],
    algorithms: ['SDM, every address', 'circles on cosines'],
  })
  t.is(cosineOf(silent, 'SDM, every address', 5, 12), 1 - 24 / 64)
  t.true(Math.abs(cosineOf(silent, 'circles on cosines', 5, 12) - 0.625) < 1e-12)
})

test('at d = 19 of 64 bits SDM brings back what a softmax fitted to it does not, as both reaches say', (t) => {
  const published = carriedOut(autoAssociation, {
    radii: [19], perturbations: [10], queries: 30, replicates: 1, beta: 'paper',
    algorithms: ['SDM, every address', 'attention'],
  })
  t.true(cosineOf(published, 'SDM, every address', 19, 10) > 0.96)
  const softmax = cosineOf(published, 'attention', 19, 10)
  t.true(softmax > 0.75 && softmax < 0.95, `${softmax}`)
  const [reach] = rowsOf(published, 'reach')
  t.is(reach!['everyAddress'], 16)
  t.is(reach!['attention'], 10)
  t.is(reach!['attentionOfPaper'], 11)
  t.is(published.comparison.length, 2)
})

test('radii and perturbations that patterns cannot have are refused', (t) => {
  t.throws(() => carriedOut(autoAssociation, { radii: [32] }), { message: /radii/ })
  t.throws(() => carriedOut(autoAssociation, { perturbations: [33] }), { message: /perturbations/ })
})

const { $schema: _, ...document } = JSON.parse(readFileSync('circuits/cerebellar-cortex.json', 'utf8'))
const fewCells = override(document, 'populations.granule.count=2000') as object
const inputs = (level: Level) => ({ circuit: { document: fewCells, level } })
const onCircuit = { algorithms: ['circuit'], stored: 30, queries: 4, replicates: 2 }

test('the spiking circuit and its memory at level sdm come to the same words', (t) => {
  const spiking = carriedOut(autoAssociation, onCircuit, 1, inputs('circuit'))
  t.is(rowsOf(spiking, 'convergence').length, 7)
  t.deepEqual(rowsOf(spiking, 'convergence'),
    rowsOf(carriedOut(autoAssociation, onCircuit, 1, inputs('sdm')), 'convergence'))
  t.notDeepEqual(rowsOf(spiking, 'convergence'),
    rowsOf(carriedOut(autoAssociation, onCircuit, 1, inputs('attention')), 'convergence'))
  t.regex(spiking.summary, /The circuit cerebellar-cortex \(2,000 granule cells, β = 4\.91\) at level circuit/)
})

const shade = (index: number, bit: number): number => (bit * (index + 1) + index + 1) % 7
const pictures = {
  source: 'pictures', bits: 16, width: 4,
  patterns: Array.from({ length: 6 }, (__, index) => ({
    name: `${index}`, label: `${index}`,
    word: wordFromBits(Array.from({ length: 16 }, (___, bit) => shade(index, bit) > 3)),
  })),
  grey: (index: number) => Float64Array.from({ length: 16 }, (__, bit) => shade(index, bit) / 6),
}

const ofPictures = { queries: 3, replicates: 2 }
const refused = (parameters: object, message: RegExp, t: ExecutionContext) =>
  t.throws(() => carriedOut(autoAssociation, parameters, 1, { patterns: pictures }), { message })

test('patterns of a file are stored as words and as grey values, with sizes that follow from them', (t) => {
  const found = carriedOut(autoAssociation, { ...ofPictures, stored: 5, radii: [4] }, 1, { patterns: pictures })
  t.deepEqual([...new Set(rowsOf(found, 'convergence').map(({ perturbation }) => perturbation))], [0, 1, 2, 3, 4, 5, 6])
  t.is(cosineOf(found, 'top-k, k = 1', 0, 0), 1)
  t.true(cosineOf(found, 'top-k of vectors, k = 1', 0, 0) > 1 - 1e-12)
  t.regex(found.summary, /5 patterns from pictures of n = 16.*grey values/)
  refused({ stored: 7 }, /found 6 patterns, and 7/, t)
  refused({ stored: 5, bits: 64 }, /16 bits/, t)
})
