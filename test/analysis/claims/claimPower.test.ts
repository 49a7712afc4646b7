import test from 'ava'
import type { Claim } from '../../../src/analysis/claims/claim.js'
import { plannedPower, powerOfEvidence } from '../../../src/analysis/claims/claimPower.js'

const more: Claim = { kind: 'difference', id: 'd', measure: 'm', of: 'a', from: 'b', direction: 'more',
  smallestEffect: 0.5 }
const within = (found: number, expected: number, simulations: number): boolean =>
  Math.abs(found - expected) < 4 * Math.sqrt((expected * (1 - expected)) / simulations)

// stats.nct.sf(stats.t.isf(0.05, 19), 19, 0.5·√20) of SciPy 1.17.1, and so on.
test("the power of Student's test is that of the noncentral t distribution", (t) => {
  const study = { seeds: 20, deviation: 1, simulations: 2000 }
  t.true(within(plannedPower({ ...more, test: 't' }, study), 0.69515, 2000))
  t.true(within(plannedPower({ ...more, test: 't' }, { ...study, claims: 4 }), 0.43927, 2000))
  const apart: Claim = { ...more, test: 't', paired: false, smallestEffect: 0.6 }
  t.true(within(plannedPower(apart, { ...study, seeds: 30 }), 0.7427, 2000))
})

test('sign-flips and ranks have nearly the power of Student’s test', (t) => {
  for (const kind of ['permutation', 'rank'] as const) {
    const found = plannedPower({ ...more, test: kind }, { seeds: 20, deviation: 1, simulations: 400, resamples: 399 })
    t.true(found > 0.55 && found < 0.8, `${kind}: ${found}`)
  }
})

test('a claim and its mirror image have about the same power, and three seeds have none', (t) => {
  const study = { seeds: 12, deviation: 0.7, simulations: 500 }
  const less: Claim = { ...more, direction: 'less', test: 't' }
  t.true(Math.abs(plannedPower(less, study) - plannedPower({ ...more, test: 't' }, study)) < 0.12)
  // The least p of 8 signs is 1/8.
  t.is(plannedPower(more, { ...study, seeds: 3, deviation: 0.001 }), 0)
  t.is(plannedPower(more, { ...study, seeds: 1 }), NaN)
})

test('an equivalence is shown the more often the wider its margin', (t) => {
  const powers = [0.2, 0.5, 1, 2].map((margin) => plannedPower(
    { kind: 'equivalence', id: 'e', measure: 'm', of: 'a', to: 'b', margin, test: 't' }, { seeds: 15, deviation: 1,
      simulations: 300 }))
  t.deepEqual(powers, powers.toSorted((left, right) => left - right))
  t.true(powers[0]! < 0.05 && powers[3]! > 0.98, `${powers}`)
})

const ordering = (conditions: string[]): Claim => ({ kind: 'ordering', id: 'o', measure: 'm', conditions,
  smallestEffect: 0.5, test: 't' })

test('every step of an ordering must be shown', (t) => {
  const study = { seeds: 20, deviation: 1, simulations: 500 }
  const [one, three] = [plannedPower(ordering(['a', 'b']), study), plannedPower(ordering(['a', 'b', 'c', 'd']), study)]
  t.true(within(one, 0.695, 500), String(one))
  t.true(within(three, 0.695 ** 3, 500), String(three))
})

test('of evidence, the power is that of its own scatter about the smallest effect, wherever its mean is', (t) => {
  const values = Array.from({ length: 20 }, (_, index) => Math.sin(index * 7) * 1.45)
  const simulation = { seed: 1, name: 'power', resamples: 199, alpha: 0.05, simulations: 500 }
  const found = powerOfEvidence({ ...more, test: 't' }, [{ values }], simulation)
  const moved = powerOfEvidence({ ...more, test: 't' }, [{ values: values.map((value) => value + 64) }], simulation)
  t.true(Math.abs(found - moved) < 0.01)
  t.true(found > 0.55 && found < 0.8, String(found))
  t.is(powerOfEvidence(more, [{ values: [1] }], simulation), NaN)
})
