import { equivalenceTest } from '../tests/equivalenceTest.js'
import type { LocationTest } from '../tests/locationTest.js'
import type { Claim } from './claim.js'

/** Where an effect is claimed to be. */
export type Hypothesis =
  /** Above `beyond`; refuted where it is shown to be below `least` ≥ `beyond`. `less`: the mirror image. */
  | { readonly way: 'more' | 'less', readonly beyond: number, readonly least: number }
  /** Not 0; refuted where it is shown to be within ±least. */
  | { readonly way: 'either', readonly least: number }
  /** Within ±margin; refuted where it is shown to be beyond. */
  | { readonly way: 'none', readonly margin: number }

/** A test of an effect for any location that is supposed. */
export type TestAt = (supposed: number) => LocationTest

/** p of a claim against its contrary, and of the contrary against the claim. */
export interface Opposed {
  readonly supporting: number
  readonly refuting: number
}

/** What a claim says of each of its effects. */
export function hypothesisOf(claim: Claim): Hypothesis {
  switch (claim.kind) {
    case 'equivalence': return { way: 'none', margin: claim.margin }
    case 'ordering': return { way: 'more', beyond: 0, least: claim.smallestEffect }
    case 'fit': return { way: 'more', beyond: claim.least, least: claim.least }
    default: return claim.direction === 'either' ? { way: 'either', least: claim.smallestEffect }
      : { way: claim.direction, beyond: 0, least: claim.smallestEffect }
  }
}

/** The smallest effect of interest as a number: what power is asked for at. No effect, for an equivalence. */
export function smallestEffectOf(claim: Claim): number {
  switch (claim.kind) {
    case 'equivalence': return 0
    case 'fit': return claim.least + claim.smallestEffect
    case 'ordering': return claim.smallestEffect
    default: return claim.direction === 'less' ? -claim.smallestEffect : claim.smallestEffect
  }
}

/** The two p of a hypothesis about one effect. */
export function opposed(hypothesis: Hypothesis, at: TestAt): Opposed {
  switch (hypothesis.way) {
    case 'more': return { supporting: at(hypothesis.beyond).greater, refuting: at(hypothesis.least).less }
    case 'less': return { supporting: at(-hypothesis.beyond).less, refuting: at(-hypothesis.least).greater }
    case 'either': return { supporting: at(0).p, refuting: equivalenceTest(at, hypothesis.least).p }
    case 'none': {
      const { p, beyond } = equivalenceTest(at, hypothesis.margin)
      return { supporting: p, refuting: beyond }
    }
  }
}

/**
 * Several effects that must all be so: the largest supporting p, which needs no correction (Berger 1982), and the
 * smallest refuting one times their number (Bonferroni), for one that is not so refutes all.
 */
export const allOf = (parts: readonly Opposed[]): Opposed => ({
  supporting: Math.max(...parts.map(({ supporting }) => supporting)),
  refuting: Math.min(1, parts.length * Math.min(...parts.map(({ refuting }) => refuting))),
})
