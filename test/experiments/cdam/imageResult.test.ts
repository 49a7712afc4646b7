import test from 'ava'
import { imageResult, type ImageFound } from '../../../src/experiments/cdam/imageResult.js'
import { greySet } from './someImages.js'

const setting = {
  preparation: 'as published', graph: 'none', neighbours: 3, a: 1, h: 0, beta: 1, eta: 0.1, steps: 100, noise: 1,
} as const
const given = {
  ...setting, counts: [10], mixtures: [[1, 0]] as [number, number][], autos: [1], heteros: [0], betas: [30], centredBeta: 30,
  replicates: 2, levelImages: 10, pixelThreshold: 0.5, cueNoise: 0.15, wordBeta: 80, levelReplicates: 1, volleyNoise: 0.3, pictured: 2,
  levelHeteros: [0],
}
const levels = { words: [], cues: [], levels: [], steps: [], shown: [] }
const found: ImageFound[] = [{ ...setting, count: 10, runs: [
  { row: 0.5, column: 0.7, self: 0.9, distinct: 8 }, { row: 0.7, column: 0.9, self: 0.7, distinct: 10 },
] }]

test('means over runs stand beside the printed accuracy by pattern, as printed', (t) => {
  const { tables, comparison, plots } = imageResult(given, greySet(10, 784), { found, levels, pictures: [] }, 1)
  const [row] = tables[0]!.rows
  t.true(Math.abs(Number(row!['row']) - 0.6) < 1e-12)
  t.true(Math.abs(Number(row!['self']) - 0.8) < 1e-12)
  const [first] = comparison
  t.is(first!.ours, '0.80')
  t.true(first!.agrees)
  t.deepEqual(plots[0]!.rows.map(({ way }) => way), ['by start', 'by pattern', 'chance, by start'])
})

test('with another step nothing is compared', (t) => {
  const { comparison } = imageResult({ ...given, eta: 0.2 }, greySet(10, 784), { found, levels, pictures: [] }, 1)
  t.true(comparison.every(({ ours }) => ours === 'needs the images'))
})
