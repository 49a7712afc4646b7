import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { binomialTail } from '../../../src/analysis/distributions/tails.js'
import { selectiveCells } from '../../../src/analysis/serial/selectiveCells.js'
import { normals } from './syntheticRates.js'

/** Trials of cells with one effective stimulus of 20, `effect` standard deviations above the rest. */
function trialsOf(cells: number, effect: number): number[][][] {
  const draw = normals(`selective ${effect}`)
  return Array.from({ length: cells }, () => Array.from({ length: 20 }, (_, stimulus) =>
    Array.from({ length: 4 }, () => draw() + (stimulus === 7 ? effect : 0))))
}

test('cells with an effective stimulus are selective by either test, silent ones are not', (t) => {
  const trials = [...trialsOf(5, 12), Array.from({ length: 20 }, () => [3, 3, 3, 3])]
  t.deepEqual(selectiveCells(trials), [0, 1, 2, 3, 4])
  const graded = Array.from({ length: 20 }, (_, stimulus) => [stimulus, stimulus + 0.1, stimulus + 0.2, stimulus + 0.3])
  t.deepEqual(selectiveCells([graded, trials[5]!], { test: 'kruskal-wallis' }), [0])
})

test('of cells that are not, a fraction of the level is taken for selective by the analysis of variance', (t) => {
  const found = selectiveCells(trialsOf(2000, 0)).length
  t.true(Math.min(binomialTail(found, 2000, 0.01), 1 - binomialTail(found + 1, 2000, 0.01)) > 1e-4, String(found))
  t.true(selectiveCells(trialsOf(2000, 0), { level: 0.1 }).length > 4 * found)
})

test('single trials say nothing and are refused', (t) => {
  t.throws(() => selectiveCells([[[1], [2], [3]]]), { instanceOf: InputError, message: /one measurement a group/ })
})
