import test from 'ava'
import type { Claim, Samples } from '../../../src/analysis/claims/claim.js'
import { claimEvidence, isEnough } from '../../../src/analysis/claims/evidence.js'
import { evidenceTest } from '../../../src/analysis/claims/evidenceTest.js'
import { seeded } from './drawnSamples.js'

const samples: Samples = {
  a: { m: seeded([1, 2, 4]) },
  b: { m: [{ seed: 3, value: 10 }, { seed: 1, value: 5 }, { seed: 9, value: 0 }] },
  c: { m: seeded([9, 1, 7]) },
}
const over = [{ condition: 'a', x: 0 }, { condition: 'c', x: 2 }]
const evidenceOf = (claim: object) => claimEvidence({ id: 'i', measure: 'm', smallestEffect: 1, ...claim } as Claim,
  samples)

test('conditions are compared seed by seed, and the seeds of one of them only are counted', (t) => {
  t.deepEqual(evidenceOf({ kind: 'difference', of: 'a', from: 'b', direction: 'more' }), {
    parts: [{ values: [1 - 5, 4 - 10] }], effect: 'difference', unpaired: 2,
  })
})

test('or as two groups, or against a number', (t) => {
  t.deepEqual(evidenceOf({ kind: 'difference', of: 'a', from: 'b', paired: false }).parts, [{ left: [1, 2, 4],
    right: [10, 5, 0] }])
  t.deepEqual(evidenceOf({ kind: 'equivalence', of: 'a', to: 2, margin: 1 }).parts, [{ values: [-1, 0, 2] }])
})

test('an ordering has a part for each step upwards', (t) => {
  t.deepEqual(evidenceOf({ kind: 'ordering', conditions: ['b', 'a', 'c'] }), {
    parts: [{ values: [1 - 5, 4 - 10] }, { values: [8, -1, 3] }], effect: 'step', unpaired: 2,
  })
})

test('slopes and rank correlations are one a seed', (t) => {
  t.deepEqual(evidenceOf({ kind: 'slope', over }).parts, [{ values: [4, -0.5, 1.5] }])
  t.deepEqual(evidenceOf({ kind: 'rank-correlation', over }).parts, [{ values: [1, -1, 1] }])
  const constant = { a: { m: seeded([1, 1]) }, c: { m: seeded([1, 3]) } }
  const claim: Claim = { kind: 'rank-correlation', id: 'i', measure: 'm', over, direction: 'more', smallestEffect: 0.1 }
  t.deepEqual(claimEvidence(claim, constant).parts, [{ values: [0, 1] }])
})

test('two measures correlate over the seeds that have both: pseudo-values whose mean is τ but for its bias', (t) => {
  const twice: Samples = { a: { m: seeded([1, 2, 3, 4, 5]), other: seeded([2, 4, 6, 8, 9, 9]), still: seeded([1, 1, 1, 1, 1]) } }
  const claim = { kind: 'correlation', id: 'i', measure: 'm', of: 'a', direction: 'more', smallestEffect: 0.1 } as const
  const { parts: [rise], ...others } = claimEvidence({ ...claim, with: 'other' }, twice)
  t.deepEqual(others, { effect: 'τ-b', unpaired: 1 })
  t.deepEqual((rise as { values: number[] }).values.map((value) => Number(value.toFixed(12))), [1, 1, 1, 1, 1])
  t.deepEqual(claimEvidence({ ...claim, with: 'still' }, twice).parts, [{ values: [0, 0, 0, 0, 0] }])
  const four: Samples = { a: { m: seeded([1, 2, 3, 4]), other: seeded([2, 4, 6, 8]) } }
  t.deepEqual(claimEvidence({ ...claim, with: 'other' }, four).parts, [{ values: [] }])
})

const ordersOf = (values: readonly number[]): number[][] => (values.length === 0 ? [[]]
  : values.flatMap((first, place) => ordersOf(values.toSpliced(place, 1)).map((rest) => [first, ...rest])))

test('of all orders of 5 seeds few are taken for a rise: the level of a correlation holds by random signs, and nearly by t', (t) => {
  const claim = { kind: 'correlation', id: 'i', measure: 'm', of: 'a', with: 'n', direction: 'more', smallestEffect: 0.1 } as const
  const found = { permutation: 0, t: 0 }
  const orders = ordersOf([1, 2, 3, 4, 5])
  for (const order of orders) {
    const { parts } = claimEvidence(claim, { a: { m: seeded([1, 2, 3, 4, 5]), n: seeded(order) } })
    for (const kind of ['permutation', 't'] as const) {
      if (evidenceTest(parts[0]!, kind, { seed: 1, name: 'x', resamples: 99 })(0).greater <= 0.05) found[kind]++
    }
  }
  t.is(orders.length, 120)
  t.true(found.permutation >= 1 && found.permutation <= 0.05 * 120, String(found.permutation))
  t.true(found.t >= 1 && found.t <= 0.07 * 120, String(found.t))
})

test('R² about a line is that of least squares, about a prediction that of no fit at all', (t) => {
  const three: Samples = { p: { m: seeded([0, 1]) }, q: { m: seeded([1, 2]) }, r: { m: seeded([5, 6]) } }
  const places = [{ condition: 'p', x: 0 }, { condition: 'q', x: 1 }, { condition: 'r', x: 5 }]
  const r2 = (about: 'line' | 'prediction') =>
    claimEvidence({ kind: 'fit', id: 'i', measure: 'm', over: places, about, least: 0.5, smallestEffect: 0.1 },
      three).parts
  t.deepEqual(r2('line'), [{ values: [1, 1] }])
  t.deepEqual(r2('prediction'), [{ values: [1, 1 - 3 / 14] }])
})

test('two seeds are enough, in each group', (t) => {
  t.true(isEnough({ values: [1, 2] }))
  t.false(isEnough({ values: [1] }))
  t.false(isEnough({ left: [1, 2], right: [1] }))
})
