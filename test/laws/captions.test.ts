import test from 'ava'
import { clawTemperature } from '../../src/experiments/association/clawTemperature.js'
import type { ExperimentResult } from '../../src/experiments/experiment.js'
import { exponentialApproximation } from '../../src/experiments/paper/exponentialApproximation.js'
import { hopfield } from '../../src/experiments/paper/hopfield.js'
import { betaRadius } from '../../src/experiments/paper/betaRadius.js'
import { intersections } from '../../src/experiments/paper/intersections.js'
import { learntBeta } from '../../src/experiments/paper/learntBeta.js'
import { nearestLocation } from '../../src/experiments/paper/nearestLocation.js'
import { signalToNoise } from '../../src/experiments/paper/signalToNoise.js'
import { weights } from '../../src/experiments/paper/weights.js'
import { carriedOut } from '../experiments/paper/carriedOut.js'

/** Experiments that need no circuit, with settings that take a moment. */
const small: readonly (readonly [name: string, run: () => ExperimentResult])[] = [
  [intersections.name, () => carriedOut(intersections, { bits: 64, radius: 19, distances: [0, 8] })],
  [exponentialApproximation.name, () => carriedOut(exponentialApproximation, { bits: 64, radius: 19 })],
  [weights.name, () => carriedOut(weights, { cases: [{ bits: 64, radii: [11] }] })],
  [betaRadius.name, () => carriedOut(betaRadius, { bits: [64] })],
  [signalToNoise.name, () => carriedOut(signalToNoise, { epochs: 3 })],
  [nearestLocation.name, () => carriedOut(nearestLocation, { bits: 64, locations: [100] })],
  [hopfield.name, () => carriedOut(hopfield, { bits: 200, loads: [0.2], distances: [0, 0.2], capacityLoads: [0.05] })],
  [learntBeta.name, () => carriedOut(learntBeta, {})],
  [clawTemperature.name, () => carriedOut(clawTemperature, { claws: [4], measured: [[4, 4]], measuredLocations: 500, replicates: 2, distances: [0] })],
]

for (const [experiment, run] of small) {
  test(`${experiment}: it begins with its question, and every caption says what an interval is, or that there is none`, (t) => {
    const { summary, plots } = run()
    t.regex(summary, /^[A-Z][^.?]*\?/)
    t.true(plots.length > 0)
    t.is(new Set(plots.map(({ title }) => title)).size, plots.length, 'no two figures have one title')
    for (const { name, caption, rows, interval } of plots) {
      t.regex(caption, /\.$/, name)
      t.regex(caption, interval ? /interval|the range/ : /no interval/, name)
      t.true(rows.length > 0, name)
    }
  })
}
