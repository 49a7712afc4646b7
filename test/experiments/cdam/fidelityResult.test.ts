import test from 'ava'
import { fidelityResult } from '../../../src/experiments/cdam/fidelityResult.js'

const given = { neurons: 100, patterns: [8, 16], degree: 3, noise: 0.1, replicates: 2 }
const one = { memory: 'CDAM', a: 0.5, h: 0.5, numbers: 1, bits: 1 }
const overlaps = (own: number) => [{ own, neighbour: 0.2, other: 0 }, { own: own + 0.2, neighbour: 0.2, other: 0 }]

test('means and intervals are over sets of patterns, and without surrogates there is no picture of them', (t) => {
  const { tables, plots } = fidelityResult(given, [
    { ...one, patterns: 8, overlaps: overlaps(0.7) }, { ...one, patterns: 16, overlaps: overlaps(0.5) },
  ], [], 1)
  const [row] = tables[0]!.rows
  t.true(Math.abs(Number(row!['own']) - 0.8) < 1e-12)
  t.is(row!['ownLow'], 0.7)
  t.true(Math.abs(Number(row!['ownHigh']) - 0.9) < 1e-12)
  t.deepEqual(plots.map(({ name }) => name), ['own-overlap', 'neighbour-overlap', 'memory-used'])
})

test('the closed form is drawn no higher than the most patterns tried', (t) => {
  const { plots } = fidelityResult(given, [{ ...one, patterns: 8, overlaps: overlaps(0.7) },
    { ...one, patterns: 16, overlaps: overlaps(0.7) }], [{ neurons: 100, effectiveBeta: 83, a: 1, h: 0, capacities: [16] }], 1)
  t.deepEqual(plots.at(-1)!.rows.map(({ capacity }) => capacity), [16, 16])
})
