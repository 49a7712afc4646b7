import test from 'ava'
import { assessClaims } from '../../../src/analysis/claims/assessClaims.js'
import type { Claim, ClaimOptions, ClaimTest, Samples } from '../../../src/analysis/claims/claim.js'
import { meanOf } from '../../../src/analysis/mean.js'
import { holm } from '../../../src/analysis/tests/corrections.js'
import { InputError } from '../../../src/errors/inputError.js'
import { drawnSamples, seeded } from './drawnSamples.js'

const means = { a: 0, b: 1, c: 2, same: 0.02 }
const samples = drawnSamples(means, 20, 0.5)
const over = [{ condition: 'a', x: 0 }, { condition: 'b', x: 1 }, { condition: 'c', x: 2 }]
const options: ClaimOptions = { resamples: 1999 }
const said = (claim: object): Claim => ({ id: JSON.stringify(claim), measure: 'error', smallestEffect: 0.2,
  ...claim } as Claim)
const verdictOn = (claim: object, of: Samples = samples) => assessClaims([said(claim)], of, options)[0]!.verdict

for (const kind of ['permutation', 't', 'rank'] as ClaimTest[]) {
  test(`${kind}: what is so is supported and its contrary refuted, paired and not`, (t) => {
    for (const paired of [true, false]) {
      const both = { test: kind, paired }
      t.is(verdictOn({ ...both, kind: 'difference', of: 'b', from: 'a', direction: 'more' }), 'supported')
      t.is(verdictOn({ ...both, kind: 'difference', of: 'a', from: 'b', direction: 'less' }), 'supported')
      t.is(verdictOn({ ...both, kind: 'difference', of: 'b', from: 'a', direction: 'either' }), 'supported')
      t.is(verdictOn({ ...both, kind: 'difference', of: 'b', from: 'a', direction: 'less' }), 'refuted')
      t.is(verdictOn({ ...both, kind: 'equivalence', of: 'a', to: 'same', margin: 0.7 }), 'supported')
      t.is(verdictOn({ ...both, kind: 'equivalence', of: 'a', to: 'b', margin: 0.2 }), 'refuted')
      t.is(verdictOn({ ...both, kind: 'ordering', conditions: ['a', 'b', 'c'] }), 'supported')
      t.is(verdictOn({ ...both, kind: 'ordering', conditions: ['a', 'c', 'b'] }), 'refuted')
    }
    t.is(verdictOn({ test: kind, kind: 'difference', of: 'b', from: 0.5, direction: 'more' }), 'supported')
    t.is(verdictOn({ test: kind, kind: 'equivalence', of: 'c', to: 2, margin: 0.5 }), 'supported')
    t.is(verdictOn({ test: kind, kind: 'slope', over, direction: 'more' }), 'supported')
    t.is(verdictOn({ test: kind, kind: 'slope', over, direction: 'more', smallestEffect: 2 }), 'refuted')
    t.is(verdictOn({ test: kind, kind: 'rank-correlation', over, direction: 'more' }), 'supported')
    t.is(verdictOn({ test: kind, kind: 'fit', over, about: 'line', least: 0.5 }), 'supported')
    t.is(verdictOn({ test: kind, kind: 'fit', over, about: 'line', least: 0.99, smallestEffect: 0.01 }), 'refuted')
  })
}

test('measures that go together over seeds are told from those that do not', (t) => {
  const drawn = drawnSamples({ x: 0, noise: 0 }, 40, 1)
  const [x, noise] = [drawn.x!.error!, drawn.noise!.error!]
  const mixed = (part: number) => x.map(({ seed, value }, index) => ({ seed,
    value: value + part * noise[index]!.value }))
  const both: Samples = { a: { error: x, near: mixed(0.5), apart: noise } }
  const claim = { kind: 'correlation', of: 'a', direction: 'more', smallestEffect: 0.3 }
  for (const kind of ['permutation', 't', 'rank']) {
    t.is(verdictOn({ ...claim, test: kind, with: 'near' }, both), 'supported')
    t.is(verdictOn({ ...claim, test: kind, with: 'near', direction: 'less' }, both), 'refuted')
    t.not(verdictOn({ ...claim, test: kind, with: 'apart' }, both), 'supported')
  }
})

test('what is there but smaller than what matters is refuted, what cannot be told is inconclusive', (t) => {
  const narrow = drawnSamples({ a: 0, b: 0.1 }, 30, 0.02)
  t.is(verdictOn({ kind: 'difference', of: 'b', from: 'a', direction: 'more', smallestEffect: 0.5 }, narrow), 'refuted')
  const wide = drawnSamples({ a: 0, b: 0.1 }, 10, 3)
  t.is(verdictOn({ kind: 'difference', of: 'b', from: 'a', direction: 'more', smallestEffect: 0.5 }, wide),
    'inconclusive')
  t.is(verdictOn({ kind: 'equivalence', of: 'b', to: 'a', margin: 0.5 }, wide), 'inconclusive')
})

test('a result has the effect with its interval, p before and after correction, and seeds', (t) => {
  const claims = [
    said({ kind: 'difference', of: 'b', from: 'a', direction: 'more' }),
    said({ kind: 'equivalence', of: 'same', to: 0, margin: 0.3 }),
    said({ kind: 'ordering', conditions: ['a', 'b', 'c'] }),
  ]
  const results = assessClaims(claims, samples, { ...options, simulations: 50 })
  const means = (condition: string): number => meanOf(samples[condition]!.error!.map(({ value }) => value))
  t.true(Math.abs(results[0]!.effect.estimate - (means('b') - means('a'))) < 1e-14)
  t.true(Math.abs(results[2]!.effect.estimate - Math.min(means('b') - means('a'), means('c') - means('b'))) < 1e-14)
  t.deepEqual(results.map(({ p }) => p), holm(results.map(({ pUncorrected }) => pUncorrected)))
  for (const { effect, n, unpaired, power, level, sentence } of results) {
    t.true(effect.low < effect.estimate && effect.estimate < effect.high)
    t.deepEqual([n, unpaired, level], [[20], 0, 0.95])
    t.true(power! >= 0 && power! <= 1)
    t.regex(sentence, /Holm's correction over 3 claims\), n = 20 seeds\.$/)
  }
  t.true(results[0]!.bayesFactor! > 100 && results[2]!.bayesFactor === undefined)
  t.is(results[0]!.standardised!.name, "Hedges' g")
})

test('the same claims, samples and options give the same result, whatever other claims there are but for their number', (t) => {
  const claim = said({ kind: 'difference', of: 'b', from: 'a', direction: 'more' })
  const other = said({ kind: 'slope', over, direction: 'more' })
  const first = assessClaims([claim], samples, options)
  t.deepEqual(assessClaims([claim], samples, options), first)
  const [, second] = assessClaims([other, claim], samples, options)
  t.deepEqual(second!.effect, first[0]!.effect)
  t.is(second!.pUncorrected, first[0]!.pUncorrected)
  t.deepEqual(assessClaims([], samples), [])
})

// Each of 300 studies makes 4 claims of which none is so; the band is 4 standard errors above 5 %.
for (const correction of ['holm', 'benjamini-hochberg'] as const) {
  test(`${correction}: of studies of nothing, no more than 5 % support anything`, (t) => {
    let supporting = 0
    for (let study = 0; study < 300; study++) {
      const nothing = drawnSamples({ a: 0, b: 0, c: 0, d: 0, e: 0 }, 8, 1, study + 1)
      const claims = ['b', 'c', 'd', 'e'].map((of) => said({ kind: 'difference', of, from: 'a', direction: 'more',
        test: 't', smallestEffect: 9 }))
      const results = assessClaims(claims, nothing, { correction, resamples: 1 })
      // None is as large as 9 either, so that support shows in p.
      if (results.some(({ p }) => p <= 0.05)) supporting++
    }
    t.true(supporting / 300 < 0.05 + 4 * Math.sqrt((0.05 * 0.95) / 300), String(supporting))
  })
}

test('one seed, or none in common, is inconclusive and counts among the claims', (t) => {
  const few: Samples = { a: { error: seeded([1, 2]) }, b: { error: [{ seed: 7, value: 1 }] } }
  const claims = [
    said({ kind: 'difference', of: 'a', from: 'b', direction: 'more' }),
    said({ kind: 'difference', of: 'a', from: 0, direction: 'more', test: 't' }),
  ]
  const [none, some] = assessClaims(claims, few, options)
  t.like(none, { verdict: 'inconclusive', p: 1, pRefuting: 1, n: [0], unpaired: 3, test: 'no test' })
  t.is(some!.p, 2 * some!.pUncorrected)
})

test('a claim about conditions without any value is not run, and counts among the claims', (t) => {
  const samples: Samples = { a: { error: [] }, b: { error: [] }, c: { error: seeded([1, 2, 3]) } }
  const [none, some] = assessClaims([
    said({ kind: 'difference', of: 'a', from: 'b', direction: 'more', text: 'a is above b' }),
    said({ kind: 'difference', of: 'c', from: 0, direction: 'more', test: 't' }),
  ], samples, options)
  t.like(none, { verdict: 'not run', p: 1, n: [0], sentence: 'Not run: a is above b.' })
  t.is(some!.p, 2 * some!.pUncorrected)
})

test('numbers without any scatter are decided by themselves', (t) => {
  const exact: Samples = { a: { error: seeded([1, 1, 1]) }, b: { error: seeded([3, 3, 3]) } }
  t.like(assessClaims([said({ kind: 'difference', of: 'b', from: 'a', direction: 'more', test: 't' })], exact)[0]!, {
    verdict: 'supported', p: 0, effect: { estimate: 2, low: 2, high: 2 },
  })
  t.is(verdictOn({ kind: 'equivalence', of: 'a', to: 1, margin: 0.1, test: 't' }, exact), 'supported')
})

test('options that are none are refused', (t) => {
  t.throws(() => assessClaims([], {}, { alpha: 0 }), { instanceOf: InputError, message: /^alpha: found 0/ })
  t.throws(() => assessClaims([], {}, { resamples: 0 }), { instanceOf: InputError, message: /^resamples: found 0/ })
  const wrong = { correction: 'bonferroni' } as unknown as ClaimOptions
  t.throws(() => assessClaims([], {}, wrong), { message: 'correction: found bonferroni; allowed: holm, benjamini-hochberg, none' })
})
