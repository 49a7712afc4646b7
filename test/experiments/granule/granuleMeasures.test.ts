import test from 'ava'
import {
  betaDistances, betaOfShared, drawLayer, heldAt, loadPoints, measuredBeta, measuredDimension,
} from '../../../src/experiments/granule/granuleMeasures.js'
import { codeDimension } from '../../../src/theory/designs/codeDimension.js'
import { sparseIntermediateShared } from '../../../src/theory/designs/intermediate.js'
import { thrown } from '../../interop/thrown.js'

const layers = [
  { bits: 64, ones: 32, claws: 3, threshold: 3, cells: 600 }, { bits: 64, ones: 8, claws: 5, threshold: 2, cells: 600 },
]

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

for (const layer of layers) {
  test(`dimension and β are those of the closed forms: ${layer.ones} ones, ${layer.claws} claws`, (t) => {
    const { active: p, dimension } = codeDimension(layer, layer.cells)
    const found = [1, 2, 3, 4, 5, 6].map((seed) => measuredDimension(layer, drawLayer(layer, seed), p, 1e6, seed))
    t.true(Math.abs(mean(found.map((one) => one.dimension)) / dimension - 1) < 0.05)
    t.true(Math.abs(mean(found.map((one) => one.active)) / p - 1) < 0.05)
    const beta = betaOfShared(layer, (moved) => sparseIntermediateShared(layer, 2 * moved))
    t.true(Math.abs(measuredBeta(layer, drawLayer(layer, 1), 1) / beta - 1) < 0.06)
  })
}

test('β of an exponential of the correlation is its rate', (t) => {
  const { bits, ones } = layers[1]!
  const beta = betaOfShared({ bits, ones }, (moved) => Math.exp(2.5 * (1 - moved / (ones * (1 - ones / bits)))))
  t.true(Math.abs(beta - 2.5) < 1e-12)
  t.is(betaDistances({ bits: 256, ones: 128 }).at(-1), 32)
})

test('where no cell is shared there is no β', (t) => {
  t.regex(thrown(t, () => betaOfShared(layers[0]!, () => 0)), /no granule cell is active both/)
})

test('a line between the loads around the error tells what is held, from no load on and up to the last one', (t) => {
  const points = [{ stored: 10, error: 0 }, { stored: 20, error: 0.02 }]
  t.is(heldAt(points, 0.01), 15)
  t.is(heldAt([{ stored: 8, error: 0.04 }], 0.01), 2)
  t.is(heldAt(points, 0.5), 20)
})

test('the more are stored the more bits are wrong, from none to the error that ends it', (t) => {
  const layer = layers[0]!
  const { active } = codeDimension(layer, layer.cells)
  const points = [...loadPoints(layer, drawLayer(layer, 1), active, { noise: 0, errorMax: 0.05, storedMax: 2000 }, 1)]
  t.true(points[0]!.error < 0.01 && points.at(-1)!.error > 0.05 && points.at(-2)!.error <= 0.05)
  const few = [...loadPoints(layer, drawLayer(layer, 1), active, { noise: 0, errorMax: 1, storedMax: 20 }, 1)]
  t.deepEqual(few.map(({ stored }) => stored), [8, 11, 16, 20])
})
