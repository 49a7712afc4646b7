import test from 'ava'
import type { Claim } from '../../../src/analysis/claims/claim.js'
import { sentenceOf, type Assessed } from '../../../src/analysis/claims/sentence.js'

const claim: Claim = {
  kind: 'difference', id: 'd', measure: 'error', unit: 'bits', of: 'looped', from: 'single', direction: 'less',
    smallestEffect: 2,
}
const found: Assessed = {
  id: 'd', verdict: 'supported', level: 0.95, p: 0.00312, pUncorrected: 0.001, pRefuting: 0.8, n: [20], unpaired: 0,
  effect: { name: 'mean difference', estimate: -3.14159, low: -4.5, high: -1.25 }, test: 'sign-flip test',
    correction: '',
}

test('effect and interval come first, then p, then n', (t) => {
  t.is(sentenceOf(claim, found), 'Supported: error is lower in looped than in single (smallest effect of interest: 2 bits). '
    + 'Mean difference −3.14 bits (95 % interval −4.5 to −1.25 bits); p = 0.0031 (sign-flip test), n = 20 seeds.')
})

test('the author’s words, a standardised effect, a Bayes factor, the correction and groups are told', (t) => {
  const told = sentenceOf({ ...claim, text: 'The loop cleans' }, {
    ...found, standardised: { name: "Hedges' g", estimate: -1.5, low: -2, high: -1 }, bayesFactor: 12.34, n: [20, 18],
    correction: ", Holm's correction over 3 claims", p: 0.00001,
  })
  t.is(told, "Supported: The loop cleans. Mean difference −3.14 bits (95 % interval −4.5 to −1.25 bits), Hedges' g −1.5 (−2 to −1); "
    + "p < 0.0001, Bayes factor 12.3 for a difference (sign-flip test, Holm's correction over 3 claims), n = 20 and 18 seeds.")
})

test('what is refuted or inconclusive has the p of both sides', (t) => {
  t.regex(sentenceOf(claim, { ...found, verdict: 'refuted' }), /; p = 0\.8 against the claim, p = 0\.0031 for it \(/)
  t.regex(sentenceOf(claim, { ...found, verdict: 'inconclusive' }),
    /; p = 0\.0031 for the claim, p = 0\.8 against it \(/)
})

test('too few seeds, seeds left out and an interval without end are said', (t) => {
  const effect = { name: 'difference', estimate: NaN, low: NaN, high: NaN }
  t.regex(sentenceOf(claim, { ...found, verdict: 'inconclusive', effect, n: [1] }),
    /\. Too few seeds for a test, n = 1 seed\.$/)
  t.regex(sentenceOf(claim, { ...found, unpaired: 2 }), /n = 20 seeds, 2 seeds left out for want of a value to compare with\.$/)
  const endless = { ...found.effect, low: -Infinity, high: Infinity }
  t.regex(sentenceOf(claim, { ...found, effect: endless }), /interval −∞ to ∞ bits/)
})

const over = [{ condition: 'a', x: 0 }, { condition: 'b', x: 1 }]
const worded: readonly [object, string][] = [
  [{ kind: 'difference', of: 'a', from: 0.5, direction: 'more' },
    'error is higher in a than 0.5 (smallest effect of interest: 0.1)'],
  [{ kind: 'difference', of: 'a', from: 'b', direction: 'either' },
    'error in a differs from that in b (smallest effect of interest: 0.1)'],
  [{ kind: 'equivalence', of: 'a', to: 'b', margin: 0.1 }, 'error in a is that of b within ±0.1'],
  [{ kind: 'slope', over, direction: 'less' }, 'error falls with x (smallest effect of interest: 0.1 per unit of x)'],
  [{ kind: 'rank-correlation', over, direction: 'more' }, 'error tends to rise with x (smallest effect of interest: 0.1)'],
  [{ kind: 'correlation', of: 'a', with: 'rate', direction: 'less' },
    'error falls with rate in a (smallest effect of interest: 0.1)'],
  [{ kind: 'fit', over, about: 'prediction', least: 0.9 }, 'the prediction explains more than 0.9 of the variance of error'],
  [{ kind: 'ordering', conditions: ['a', 'b', 'c'] }, 'error rises from a to b to c (smallest effect of interest: 0.1)'],
]
for (const [said, words] of worded) {
  test(`a claim without words of its own: ${words}`, (t) => {
    t.true(sentenceOf({ id: 'i', measure: 'error', smallestEffect: 0.1, ...said } as Claim,
      found).startsWith(`Supported: ${words}. `))
  })
}
