import test from 'ava'
import { effectiveDimension } from '../../../src/analysis/spikes/effectiveDimension.js'
import { codeDimension } from '../../../src/theory/designs/codeDimension.js'
import { thrown } from '../../interop/thrown.js'

/** All sets of `size` of the numbers 0 … count − 1. */
const subsets = (count: number, size: number, from = 0): number[][] =>
  size === 0 ? [[]] : Array.from({ length: count - from }, (_, index) => from + index)
    .flatMap((first) => subsets(count, size - 1, first + 1).map((rest) => [first, ...rest]))

for (const [bits, ones, claws, threshold] of [[8, 4, 3, 2], [8, 4, 2, 2], [9, 3, 4, 2], [8, 2, 3, 1]] as const) {
  test(`of all cells there are, over all words: n = ${bits}, L = ${ones}, K = ${claws}, θ = ${threshold}`, (t) => {
    const words = subsets(bits, ones)
    const activity = subsets(bits, claws).map((fibres) => words.map((word) =>
      (fibres.filter((fibre) => word.includes(fibre)).length >= threshold ? 1 : 0)))
    const { active, limit } = codeDimension({ bits, ones, claws, threshold }, 100)
    t.true(Math.abs(limit / effectiveDimension(activity) - 1) < 1e-9)
    t.true(Math.abs(active - activity[0]!.reduce<number>((sum, value) => sum + value, 0) / words.length) < 1e-12)
  })
}

test('few cells have nearly as many dimensions as they are, and many the limit of their code', (t) => {
  const design = { bits: 256, ones: 128, claws: 4, threshold: 4 }
  const { limit, dimension } = codeDimension(design, 10)
  t.true(dimension < 10 && dimension > 9.9)
  t.true(Math.abs(codeDimension(design, 1e12).dimension / limit - 1) < 1e-6)
  t.is(codeDimension(design, 1).dimension, 1)
})

test('one claw tells no more than which fibres are active: at most n − 1 dimensions', (t) => {
  t.true(Math.abs(codeDimension({ bits: 64, ones: 20, claws: 1, threshold: 1 }, 10).limit - 63) < 1e-9)
})

test('no cells are refused', (t) => {
  t.regex(thrown(t, () => codeDimension({ bits: 8, ones: 4, claws: 2, threshold: 2 }, 0)), /locations/)
})
