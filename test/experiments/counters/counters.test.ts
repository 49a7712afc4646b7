import { readFileSync } from 'node:fs'
import test from 'ava'
import { override } from '../../../src/circuit/override.js'
import { predictedBitError } from '../../../src/theory/recallError.js'
import { counters } from '../../../src/experiments/counters/counters.js'
import { carriedOut, rowsOf } from '../paper/carriedOut.js'

const { $schema: _, ...shipped } = JSON.parse(readFileSync('circuits/marr-albus-4-claws.json', 'utf8'))
const circuitOf = (...assignments: string[]) => ({ circuit: { level: 'circuit' as const,
  document: ['populations.granule.count=500', 'memory.bits=64', ...assignments].reduce<unknown>(override, shipped) as object } })
const plasticity = 'projections.parallelToPurkinje.plasticity'

test('weights of 2 bits are distributed as the random walk between bounds says', (t) => {
  const found = carriedOut(counters, { stored: 60 }, 1, circuitOf(`${plasticity}.weightBits=2`, `${plasticity}.initialSteps=1`))
  const rows = rowsOf(found, 'weights') as Record<string, number>[]
  t.is(rows.length, 4)
  for (const { share, expected } of rows) t.true(Math.abs(share! - expected!) < 0.02, `${share} and ${expected}`)
  t.true(Math.abs(rows.reduce((sum, { share }) => sum + share!, 0) - 1) < 1e-9)
})

test('where no weight meets a bound, the wrong bits are those of an SDM without bounds', (t) => {
  const errors = [1, 2, 3, 4, 5, 6].map((seed) => {
    const found = carriedOut(counters, { stored: 20, noise: 0.125 }, seed, circuitOf())
    const row = rowsOf(found, 'counters')[0] as Record<string, number>
    t.is(row['silent'], 0)
    return row['error']!
  })
  const design = { kind: 'selected-coordinate', bits: 64, claws: 4, threshold: 4 } as const
  const predicted = predictedBitError({ design, locations: 500, stored: 20, distance: 8, association: 'hetero' })
  const mean = errors.reduce((sum, error) => sum + error / errors.length, 0)
  t.true(Math.abs(mean - predicted) < 0.02, `${mean} and ${predicted}`)
})

test('the words that were stored first are forgotten where weights have one bit', (t) => {
  const found = carriedOut(counters, { stored: 60, noise: 0 }, 1, circuitOf(`${plasticity}.weightBits=1`, `${plasticity}.initialSteps=0`,
    'projections.interneuronToPurkinje.weight=-0.5 * 1 mV / 16'))
  const { errorOlder, errorNewer } = rowsOf(found, 'counters')[0] as Record<string, number>
  t.true(errorOlder! > errorNewer! + 0.05, `${errorOlder} and ${errorNewer}`)
})

const found = (seed: number) => carriedOut(counters, { stored: 5 }, seed, circuitOf())

test('the result is plain JSON and the same for the same seed, and another for another', (t) => {
  t.deepEqual(JSON.parse(JSON.stringify(found(1))), found(1))
  t.notDeepEqual(found(1), found(2))
})
