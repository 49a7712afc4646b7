import test from 'ava'
import { thrown } from '../interop/thrown.js'
import { studyOf } from './studyOf.js'

const conditions = { granule: [500, 1000, 4000], step: [1, 2] }
const set = { 'populations.granule.count': '{granule}', 'memory.threshold': '{step}', 'experiment.noise': [0.1] }
const common = { id: 'a', text: 'a claim', measure: 'beta', smallestEffect: 0.1 }
const slope = { ...common, kind: 'slope', direction: 'more' }
const difference = { ...common, kind: 'difference', direction: 'more', of: 'granule=500, step=1', from: 4 }
const withClaim = (claim: object) => studyOf({ conditions, set, claims: [claim] })

test('a claim along a factor is about all conditions that "where" leaves, each at its value', (t) => {
  const { claims } = withClaim({ ...slope, over: 'granule', where: { step: 2 } })
  t.like(claims[0], { kind: 'slope', over: [
    { condition: 'granule=500, step=2', x: 500 }, { condition: 'granule=1000, step=2', x: 1000 },
    { condition: 'granule=4000, step=2', x: 4000 },
  ] })
  t.false('where' in claims[0]!)
})

test('a claim has the unit of its measure, and its own level where it states one', (t) => {
  const measures = { beta: { table: 'a', column: 'b', unit: 'Hz', meaning: 'c' } }
  const { claims } = studyOf({
    experiment: 'activity', measures, set: { x: '{granule}' }, conditions: { granule: [1, 2] },
    claims: [{ ...difference, of: 'granule=1', alpha: 0.01 }],
  })
  t.like(claims[0], { unit: 'Hz', alpha: 0.01 })
})

for (const [claim, message] of [
  [{ ...difference, measure: 'betta' }, /^claims\.0\.measure: there is no measure "betta", did you mean "beta"\?/],
  [{ ...difference, of: 'granule=500' }, /^claims\.0\.of: there is no condition "granule=500".*; allowed: granule=500, step=1; /],
  [{ ...difference, from: 'step=1' }, /^claims\.0\.from: there is no condition/],
  [{ id: 'a', text: 'b', measure: 'beta', kind: 'equivalence', margin: 1, of: 'granule=500, step=1', to: 'x' },
    /^claims\.0\.to: there is no condition/],
  [{ ...common, kind: 'correlation', direction: 'more', of: 'granule=500, step=1', with: 'eror' },
    /^claims\.0\.with: there is no measure "eror", did you mean "error"\?/],
  [{ ...common, kind: 'ordering', conditions: ['granule=500, step=1', 'x'] }, /^claims\.0\.conditions\.1: there is no/],
  [{ ...slope, over: [{ condition: 'granule=500, step=1', x: 1 }, { condition: 'y', x: 2 }] },
    /^claims\.0\.over\.1\.condition: there is no condition "y"/],
  [{ ...slope, over: 'granul' }, /^claims\.0\.over: there is no factor "granul", did you mean "granule"\?/],
  [{ ...slope, over: 'granule', where: { stp: 1 } }, /^claims\.0\.where: there is no factor "stp"/],
  [{ ...slope, over: 'granule' }, /^claims\.0\.over: 6 conditions at 3 values of "granule"; allowed: .*"where" chooses/],
  [{ ...slope, over: 'granule', where: { step: 3 } }, /^claims\.0\.over: 0 conditions at 0 values/],
  [{ ...difference, alpha: 5 }, /^claims\.0\.alpha: found 5; allowed: at most 0\.5$/],
  [{ ...difference, smallestEffect: 0 }, /^claims\.0\.smallestEffect: found 0/],
  [{ ...difference, kind: 'diference' }, /^claims\.0\.kind: found "diference", did you mean "difference"\?/],
  [{ ...slope, ovr: 'granule' }, /^claims\.0\.over: missing/],
  [{ ...slope, over: 'granule', form: 4 }, /^claims\.0\.form: unknown key "form"; allowed: kind, id, text, measure, test, /],
  [{ ...difference, text: undefined }, /^claims\.0\.text: missing/],
] as const) {
  test(`a claim is refused: ${String(message)}`, (t) => t.regex(thrown(t, () => withClaim(claim)), message))
}

test('two claims with one id are refused', (t) => {
  t.regex(thrown(t, () => studyOf({ conditions, set, claims: [difference, difference] })), /found "a" twice/)
})
