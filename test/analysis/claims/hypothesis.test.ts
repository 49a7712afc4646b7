import test from 'ava'
import type { Claim } from '../../../src/analysis/claims/claim.js'
import { allOf, hypothesisOf, opposed, smallestEffectOf, type TestAt } from '../../../src/analysis/claims/hypothesis.js'
import { studentTest } from '../../../src/analysis/tests/student.js'

const values = [0.9, 1.1, 1.3, 0.8, 1.4, 1.2]
const at: TestAt = (supposed) => studentTest(values, supposed)
const difference = { kind: 'difference', id: 'a', measure: 'm', of: 'x', from: 'y', smallestEffect: 0.5 } as const

const turned: TestAt = (supposed) => studentTest(values.map((value) => -value), supposed)
const said = (claim: Claim) => [hypothesisOf(claim), smallestEffectOf(claim)]
test('more and less test against 0 and against the smallest effect of interest, each on its side', (t) => {
  t.deepEqual(opposed({ way: 'more', beyond: 0, least: 0.5 }, at), { supporting: at(0).greater,
    refuting: at(0.5).less })
  t.deepEqual(opposed({ way: 'less', beyond: 0, least: 0.5 }, at), { supporting: at(0).less,
    refuting: at(-0.5).greater })
})

test('either is two-sided and refuted by equivalence, none is the contrary', (t) => {
  t.deepEqual(opposed({ way: 'either', least: 2 }, at), {
    supporting: at(0).p, refuting: Math.max(at(-2).greater, at(2).less),
  })
  t.deepEqual(opposed({ way: 'none', margin: 2 }, at), {
    supporting: Math.max(at(-2).greater, at(2).less), refuting: Math.min(1, 2 * at(2).greater),
  })
})

test('a claim with the signs of its measure turned has the same p', (t) => {
  const [more, less] = [opposed({ way: 'more', beyond: 0, least: 1 }, at), opposed({ way: 'less', beyond: 0,
    least: 1 }, turned)]
  t.true(Math.abs(more.supporting - less.supporting) < 1e-15 && Math.abs(more.refuting - less.refuting) < 1e-15)
})

test('each kind of claim says where its effect is, and at which effect power is asked for', (t) => {
  t.deepEqual(said({ ...difference, direction: 'more' }), [{ way: 'more', beyond: 0, least: 0.5 }, 0.5])
  t.deepEqual(said({ ...difference, direction: 'less' }), [{ way: 'less', beyond: 0, least: 0.5 }, -0.5])
  t.deepEqual(said({ ...difference, direction: 'either' }), [{ way: 'either', least: 0.5 }, 0.5])
  t.deepEqual(said({ kind: 'equivalence', id: 'e', measure: 'm', of: 'x', to: 1, margin: 0.1 }), [{ way: 'none',
    margin: 0.1 }, 0])
  t.deepEqual(said({ kind: 'fit', id: 'f', measure: 'm', over: [], about: 'line', least: 0.9, smallestEffect: 0.05 }),
    [{ way: 'more', beyond: 0.9, least: 0.9 }, 0.9 + 0.05])
  t.deepEqual(said({ kind: 'correlation', id: 'c', measure: 'm', of: 'x', with: 'n', direction: 'less',
    smallestEffect: 0.1 }),
    [{ way: 'less', beyond: 0, least: 0.1 }, -0.1])
  t.deepEqual(said({ kind: 'ordering', id: 'o', measure: 'm', conditions: ['x', 'y'], smallestEffect: 2 }),
    [{ way: 'more', beyond: 0, least: 2 }, 2])
})

test('several effects are shown by the worst of them and refuted by the best, times their number', (t) => {
  t.deepEqual(allOf([{ supporting: 0.01, refuting: 0.9 }, { supporting: 0.2, refuting: 0.04 }]), { supporting: 0.2,
    refuting: 0.08 })
  t.deepEqual(allOf([{ supporting: 1, refuting: 0.6 }, { supporting: 1, refuting: 0.7 }]), { supporting: 1,
    refuting: 1 })
})
