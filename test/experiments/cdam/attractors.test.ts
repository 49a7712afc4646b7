import test from 'ava'
import { zeroCrossing } from '../../../src/analysis/correlationByDistance.js'
import { attractors, startAll, type AttractorSetting } from '../../../src/experiments/cdam/attractors.js'
import { ring } from '../../../src/memory/graph/classicGraphs.js'

const published: AttractorSetting = {
  graph: ring(30), a: 1, h: 0, beta: 1, neurons: 1000, noise: 1, steps: 100, meanLoad: 'notebook',
}
const seeds = [1, 2, 3, 4, 5]
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const followed = (change: Partial<AttractorSetting>) => seeds.map((seed) => attractors({ ...published, ...change }, seed))
/** The mean correlation at each distance. */
const curveOf = (found: ReturnType<typeof followed>): number[] =>
  found[0]!.curve.map((_, place) => mean(found.map(({ curve }) => curve[place]!.mean)))
const crossingOf = (found: ReturnType<typeof followed>): number => mean(found.map(({ curve }) => zeroCrossing(curve)!))

const auto = followed({})
const narrow = followed({ a: 0.5, h: 0.5 })
const wide = followed({ a: -0.5, h: 1.5 })
const widest = followed({ a: -2, h: 3 })

test('auto-association: all distances correlate by −1/29 within 0.01 (check B-01)', (t) => {
  curveOf(auto).forEach((correlation) => t.true(Math.abs(correlation + 1 / 29) < 0.01))
})

test('narrow hetero-association: 0.634, 0.085 and a floor of −0.098 (check B-02)', (t) => {
  const [first, second, ...far] = curveOf(narrow)
  t.true(Math.abs(first! - 0.634) < 0.01)
  t.true(Math.abs(second! - 0.085) < 0.015)
  far.forEach((correlation) => t.true(Math.abs(correlation + 0.098) < 0.01))
})

test('zero crossings are 4.7 ± 0.5 and 6.3 ± 0.7, and rise with h (checks B-03, B-04, B-05)', (t) => {
  t.true(Math.abs(crossingOf(wide) - 4.7) < 0.5)
  t.true(Math.abs(crossingOf(widest) - 6.3) < 0.7)
  const all = [auto, narrow, wide, widest].map(crossingOf)
  all.slice(1).forEach((crossing, index) => t.true(crossing > all[index]!))
})

test('mean activity decays as ½·(1 − η)ᵗ (check B-06), and starts overlap by 0.707 (check B-07)', (t) => {
  const trajectory = startAll(published, 1)
  t.true(Math.abs(mean(trajectory.overlaps().map((row, start) => row[start]!)) - Math.SQRT1_2) < 0.02)
  let decayed = 0.5
  for (let step = 0; step <= 100; step++) {
    t.true(Math.abs(mean(trajectory.meanActivities()) - decayed) < 0.005)
    trajectory.advance()
    decayed *= 0.9
  }
})

test('the clean variant has the known correlations and no floor (check B-08)', (t) => {
  const clean = { centred: true, meanLoad: 'none', noise: 0.5, eta: 0.01, steps: 2000, tolerance: 1e-5 } as const
  const known = [
    [0.5, [0.668, 0.172, 0.008]],
    [1.5, [0.841, 0.664, 0.487, 0.32, 0.177, 0.079, 0.026]],
  ] as const
  for (const [h, expected] of known) {
    const curve = curveOf(seeds.slice(0, 3).map((seed) => attractors({ ...published, ...clean, a: 1 - h, h }, seed)))
    expected.forEach((correlation, place) => t.true(Math.abs(curve[place]! - correlation) < 0.02, `${h}: ${curve[place]}`))
    t.true(curve.every((correlation) => correlation > -0.02))
  }
})

test('at a = −4, h = 5 on a ring of 97 the published step does not settle and a small one does (check B-09)', (t) => {
  const large = { ...published, graph: ring(97), a: -4, h: 5 }
  t.true(attractors(large, 1).change > 0.3)
  t.true(attractors({ ...large, eta: 0.005, steps: 1500, tolerance: 1e-5 }, 1).curve[0]!.mean > 0.9)
})

test('the same seed gives the same attractors, and patterns and starts do not depend on the mixture', (t) => {
  t.deepEqual(attractors(published, 1), auto[0])
  t.deepEqual(startAll({ ...published, a: -2, h: 3 }, 1).states(), startAll(published, 1).states())
})
