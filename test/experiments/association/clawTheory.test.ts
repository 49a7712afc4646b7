import test from 'ava'
import {
  clawCurve, clawTemperature, criticalBy, heldBy, sparseClaws, thresholdsOf,
} from '../../../src/experiments/association/clawTheory.js'

const setting = { bits: 256, patterns: 20, bitRight: 0.99 }

test('β at distance 0 is K/2 where all claws must match, but for claws that meet no coordinate twice', (t) => {
  for (const claws of [1, 2, 4, 10]) {
    const design = { claws, threshold: claws }
    const { betaAtZero } = clawTemperature({ ...setting, bits: 4000 }, design, clawCurve(4000, design))
    t.true(Math.abs(betaAtZero - claws / 2) < claws * claws / 8000, `${betaAtZero}`)
  }
})

test('the ceiling of the patterns held is about 1/(z·p)² for every threshold', (t) => {
  for (const design of [{ claws: 4, threshold: 4 }, { claws: 8, threshold: 7 }, { claws: 16, threshold: 12 }]) {
    const { heldMax, heldRule } = clawTemperature(setting, design, clawCurve(256, design))
    t.true(Math.abs(heldMax / heldRule - 1) < 0.1, `${heldMax} and ${heldRule}`)
  }
})

test('granule cells bring a memory to its ceiling, and with too few it holds nothing', (t) => {
  const curve = clawCurve(256, { claws: 8, threshold: 8 })
  const held = [1000, 10_000, 1e6, Infinity].map((locations) => Math.round(heldBy(setting, curve, locations)))
  t.deepEqual(held, [0, 1334, 9021, 9497])
  t.is(criticalBy(setting, curve, 1000), 0)
  t.is(criticalBy(setting, curve, 10_000), 128)
})

test('thresholds are majorities', (t) => {
  t.deepEqual(thresholdsOf(4), [3, 4])
  t.deepEqual(thresholdsOf(1), [1])
})

test('four claws on half of the fibres stand as four claws on both rails, and on fewer ones they are sparser', (t) => {
  t.true(Math.abs(sparseClaws(setting, 4, 128).active - 1 / 16) < 0.002)
  t.true(sparseClaws(setting, 4, 32).active < 3e-4)
})
