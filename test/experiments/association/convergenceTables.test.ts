import test from 'ava'
import { convergencePlots } from '../../../src/experiments/association/convergenceTables.js'

const row = { cues: 'words', perturbation: 2, mean: 1, low: 1, high: 1, deviation: 0, settled: 1 } as const
const sizes = { queries: 1, replicates: 1, readsMax: 1, radii: [5, 9] }

test('memories without a radius stand in every panel, and kinds of cues without memories have no plot', (t) => {
  const plots = convergencePlots(sizes, [
    { ...row, algorithm: 'attention', radius: 5 }, { ...row, algorithm: 'attention', radius: 9 },
    { ...row, algorithm: 'Hopfield', radius: 0 },
  ])
  t.deepEqual(plots.map(({ name }) => name), ['convergence-words', 'recalled-words'])
  t.deepEqual(plots[0]!.rows.map(({ panel, algorithm }) => `${panel} ${algorithm}`),
    ['d = 5 attention', 'd = 5 Hopfield', 'd = 9 attention', 'd = 9 Hopfield'])
})
