import test from 'ava'
import { checkClaims, conditionsOf } from '../../../src/analysis/claims/checkClaims.js'
import type { Claim, Samples } from '../../../src/analysis/claims/claim.js'
import { InputError } from '../../../src/errors/inputError.js'
import { drawnSamples, seeded } from './drawnSamples.js'

const samples = drawnSamples({ low: 0, high: 1, middle: 0.5 }, 4, 1)
const difference: Claim = { kind: 'difference', id: 'd', measure: 'error', of: 'low', from: 'high',
  direction: 'less', smallestEffect: 1 }
const over = [{ condition: 'low', x: 0 }, { condition: 'middle', x: 1 }, { condition: 'high', x: 2 }]
const fit: Claim = { kind: 'fit', id: 'f', measure: 'error', over, about: 'line', least: 0.9, smallestEffect: 0.05 }
const refused = (t: { throws: (run: () => void, of: object) => unknown }, claim: object, message: RegExp,
  of: Samples = samples) =>
  t.throws(() => checkClaims([claim as Claim], of), { instanceOf: InputError, message })

test('claims about what there is pass, and without samples what they speak of is not looked up', (t) => {
  t.notThrows(() => checkClaims([difference, fit], samples))
  t.notThrows(() => checkClaims([{ ...difference, of: 'unknown' } as Claim]))
})

test('the conditions of a claim are those that it compares', (t) => {
  t.deepEqual(conditionsOf(difference), ['low', 'high'])
  t.deepEqual(conditionsOf({ ...difference, from: 0.5 }), ['low'])
  t.deepEqual(conditionsOf({ kind: 'equivalence', id: 'e', measure: 'error', of: 'low', to: 'high', margin: 1 }),
    ['low', 'high'])
  t.deepEqual(conditionsOf({ ...difference, kind: 'correlation', with: 'error' } as Claim), ['low'])
  t.deepEqual(conditionsOf(fit), ['low', 'middle', 'high'])
  t.deepEqual(conditionsOf({ kind: 'ordering', id: 'o', measure: 'error', conditions: ['low', 'high'],
    smallestEffect: 1 }), ['low', 'high'])
})

test('an unknown condition or measure is named with the nearest known one', (t) => {
  refused(t, { ...difference, of: 'midle' }, /^claims\.0: found no condition "midle", did you mean "middle"\?; allowed: low, high, middle$/)
  refused(t, { ...difference, measure: 'eror' }, /^claims\.0\.measure: found no measure "eror" in condition "low", did you mean "error"\?/)
})

test('the other measure of a correlation is looked up too', (t) => {
  refused(t, { ...difference, kind: 'correlation', with: 'rate', smallestEffect: 0.3 },
    /^claims\.0\.with: found no measure "rate" in condition "low"/)
})

test('what every object has is no condition and no measure', (t) => {
  refused(t, { ...difference, of: 'constructor' }, /^claims\.0: found no condition "constructor"/)
  refused(t, { ...difference, measure: 'toString' }, /^claims\.0\.measure: found no measure "toString"/)
})

test('what is out of range is named by its field', (t) => {
  refused(t, { ...difference, smallestEffect: 0 }, /^claims\.0\.smallestEffect: found 0; allowed: more than 0/)
  refused(t, { ...difference, direction: 'up' }, /^claims\.0\.direction: found "up"; allowed: more, less, either/)
  refused(t, { ...difference, kind: 'other' }, /^claims\.0\.kind: found "other"/)
  refused(t, { ...difference, test: 'z' }, /^claims\.0\.test: found "z"; allowed: permutation, t, rank/)
  refused(t, { ...difference, alpha: 1 }, /^claims\.0\.alpha: found 1/)
  refused(t, { ...difference, kind: 'equivalence', to: 'high' },
    /^claims\.0\.margin: found undefined; allowed: more than 0/)
  refused(t, { ...fit, least: 1 }, /^claims\.0\.least: found 1; allowed: less than 1/)
  refused(t, { ...fit, smallestEffect: 0.11 }, /^claims\.0\.smallestEffect: found 0\.11; allowed: at most 1 less "least" \(0\.9\)/)
  t.notThrows(() => checkClaims([{ ...fit, smallestEffect: 0.1 }], samples))
  refused(t, { ...fit, about: 'curve' }, /^claims\.0\.about: found "curve"/)
  refused(t, { ...fit, over: over.slice(1) }, /^claims\.0\.over: found a list; allowed: at least 3 different finite x/)
  refused(t, { ...fit, kind: 'rank-correlation', direction: 'more', smallestEffect: 1 },
    /^claims\.0\.smallestEffect: found 1; allowed: less than 1/)
  refused(t, { kind: 'ordering', id: 'o', measure: 'error', conditions: ['low'], smallestEffect: 1 },
    /^claims\.0\.conditions/)
})

test('nothing is compared with itself', (t) => {
  refused(t, { ...difference, from: 'low' }, /^claims\.0\.from: found "low"; allowed: each condition once/)
  refused(t, { kind: 'equivalence', id: 'e', measure: 'error', of: 'low', to: 'low', margin: 1 }, /^claims\.0\.to: found "low"/)
  refused(t, { kind: 'ordering', id: 'o', measure: 'error', conditions: ['low', 'high', 'low'], smallestEffect: 1 },
    /^claims\.0\.conditions: found "low"/)
  refused(t, { ...fit, over: [...over, { condition: 'low', x: 3 }] }, /^claims\.0\.over: found "low"/)
  refused(t, { ...difference, kind: 'correlation', with: 'error', smallestEffect: 0.3 },
    /^claims\.0\.with: found "error"; allowed: another measure/)
})

test('two claims of one name, a seed twice and a value that is no number are refused', (t) => {
  t.throws(() => checkClaims([difference, difference], samples), { message: 'claims.1.id: found "d" twice; allowed: each id once' })
  const twice = { ...samples, low: { error: [...seeded([1]), ...seeded([2])] } }
  refused(t, difference, /^samples\.low\.error: found seed 1 twice/, twice)
  refused(t, difference, /^samples\.low\.error: found NaN for seed 2/, { ...samples, low: { error: seeded([1, NaN]) } })
})
