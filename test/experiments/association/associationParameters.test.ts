import test from 'ava'
import { readShape } from '../../../src/circuit/shape.js'
import {
  associationParameters, associationSettings,
} from '../../../src/experiments/association/associationParameters.js'
import { wordFromBits } from '../../../src/words/word.js'

const settings = (given: object) =>
  associationSettings(readShape(associationParameters, given, 'experiment'), undefined)

test('radii and perturbations are those of the paper at its sizes', (t) => {
  t.like(settings({}), { bits: 64, radii: [5, 11, 15, 19, 27], perturbations: [0, 2, 4, 6, 8, 10, 12] })
  t.like(settings({ bits: 1000 }), { radii: [384, 411, 431, 447, 480], perturbations: [0, 75, 150, 225, 300, 375] })
  t.like(settings({ bits: 784 }), { radii: [290, 314, 331, 345, 374], perturbations: [0, 50, 100, 150, 200, 250, 300] })
})

test('elsewhere perturbations go up to three eighths of the bits, and each is there once', (t) => {
  t.deepEqual(settings({ bits: 256 }).perturbations, [0, 16, 32, 48, 64, 80, 96])
  t.deepEqual(settings({ bits: 8 }).perturbations, [0, 1, 2, 3])
})

const word = wordFromBits(Array.from({ length: 64 }, () => 0))
const storedOf = (count: number, given = {}) => associationSettings(
  readShape(associationParameters, given, 'experiment'), {
    source: 'mine.csv', bits: 64, width: 8,
    patterns: Array.from({ length: count }, (_, index) => ({ name: `${index}`, label: '0', word })),
  }).stored

test('all patterns of a smaller file are stored unless stated, and 1024 of a larger one', (t) => {
  t.is(storedOf(40), 40)
  t.is(storedOf(2000), 1024)
  t.is(storedOf(40, { stored: 10 }), 10)
  t.throws(() => storedOf(40, { stored: 41 }), { message: /mine\.csv: found 40 patterns, and 41 are to be stored/ })
  t.is(settings({}).stored, 1024)
})

test('what is stated is taken, where patterns can have it', (t) => {
  t.like(settings({ radii: [7], perturbations: [1] }), { radii: [7], perturbations: [1] })
  t.throws(() => settings({ radii: [32] }), { message: /radii/ })
  t.throws(() => settings({ perturbations: [33] }), { message: /perturbations/ })
})
