/** What one seed gave. */
export interface SeedValue {
  readonly seed: number | string
  readonly value: number
}

/** The values of each measure in each condition, one a seed: `samples[condition][measure]`. */
export type Samples = Readonly<Record<string, Readonly<Record<string, readonly SeedValue[]>>>>

/** How p values are found: by random signs or orders of the values, by Student's t, or by ranks. */
export type ClaimTest = 'permutation' | 't' | 'rank'

/** Which way an effect is said to go. */
export type Direction = 'more' | 'less' | 'either'

interface AnyClaim {
  /** What names the claim among those of a study. */
  readonly id: string
  /** The hypothesis in words. */
  readonly text?: string
  readonly measure: string
  /** Of the measure; for the sentence. */
  readonly unit?: string
  /**
   * Default `permutation`: sign-flips of one value a seed, or permutations between two groups. `t`: Student's or
   * Welch's. `rank`: Wilcoxon's or Mann and Whitney's, and the effect is their (pseudo-)median, not the mean.
   */
  readonly test?: ClaimTest
  /** The level that a corrected p must not exceed; default that of the options. */
  readonly alpha?: number
}

/** Conditions that share seeds are compared seed by seed; `false` compares them as independent groups. */
interface Paired {
  /** Default true. */
  readonly paired?: boolean
}

/** The measure is more (less, other) in condition `of` than in condition `from`, or than the number `from`. */
export interface DifferenceClaim extends AnyClaim, Paired {
  readonly kind: 'difference'
  readonly of: string
  readonly from: string | number
  readonly direction: Direction
  /** The least difference that would matter, > 0, in units of the measure. */
  readonly smallestEffect: number
}

/** The measure in condition `of` is that of condition `to`, or the reference value `to`, within ±margin. */
export interface EquivalenceClaim extends AnyClaim, Paired {
  readonly kind: 'equivalence'
  readonly of: string
  readonly to: string | number
  /** > 0, in units of the measure. */
  readonly margin: number
}

/** A condition and where it stands on an axis. */
export interface Placed {
  readonly condition: string
  readonly x: number
}

/** The least-squares slope of the measure on x, one line a seed. */
export interface SlopeClaim extends AnyClaim {
  readonly kind: 'slope'
  readonly over: readonly Placed[]
  readonly direction: Direction
  /** The least slope that would matter, > 0, in units of the measure per unit of x. */
  readonly smallestEffect: number
}

/** Kendall's τ-b between x and the measure, one correlation a seed. */
export interface RankCorrelationClaim extends AnyClaim {
  readonly kind: 'rank-correlation'
  readonly over: readonly Placed[]
  readonly direction: Direction
  /** The least mean τ that would matter, 0 < τ < 1. */
  readonly smallestEffect: number
}

/**
 * Kendall's τ-b between two measures of one condition over its seeds, by its jackknife pseudo-values, one a seed; at
 * least 5 seeds.
 */
export interface CorrelationClaim extends AnyClaim {
  readonly kind: 'correlation'
  readonly of: string
  /** The other measure. */
  readonly with: string
  readonly direction: Direction
  /** The least τ that would matter, 0 < τ < 1. */
  readonly smallestEffect: number
}

/**
 * R² of the measure about a line in x (`line`), or about x itself as what theory predicts (`prediction`), a seed
 * each.
 */
export interface FitClaim extends AnyClaim {
  readonly kind: 'fit'
  readonly over: readonly Placed[]
  readonly about: 'line' | 'prediction'
  /** What the mean R² is said to exceed, below 1. */
  readonly least: number
  /** By how much R² must be above `least` to matter; used for power only. */
  readonly smallestEffect: number
}

/** The measure rises from each of the conditions to the next. */
export interface OrderingClaim extends AnyClaim, Paired {
  readonly kind: 'ordering'
  /** From the lowest to the highest; at least 2. */
  readonly conditions: readonly string[]
  /** The least step that would matter, > 0, in units of the measure. */
  readonly smallestEffect: number
}

/** A hypothesis about measures of conditions, with all that decides how it is tested. */
export type Claim =
  | DifferenceClaim | EquivalenceClaim | SlopeClaim | RankCorrelationClaim | CorrelationClaim | FitClaim | OrderingClaim

/**
 * Supported: the effect is shown to be there. Refuted: it is shown to be smaller than the smallest effect of
 * interest, or the other way round (for an equivalence: larger than its margin). Inconclusive: neither. Not run: there is
 * no value of it at all.
 */
export type Verdict = 'supported' | 'refuted' | 'inconclusive' | 'not run'

/** An effect and its interval. NaN where there are fewer than 2 seeds. */
export interface EffectEstimate {
  /** `mean difference`, `Hedges' g`, … */
  readonly name: string
  readonly estimate: number
  readonly low: number
  readonly high: number
}

/** What became of a claim. */
export interface ClaimResult {
  readonly id: string
  readonly verdict: Verdict
  /** In units of the claim, with its interval at `level`. Of an ordering: its smallest step. */
  readonly effect: EffectEstimate
  /** The level of the intervals, 1 − alpha. */
  readonly level: number
  /** Hedges' g, or Cliff's δ with the test `rank`, of a difference or equivalence between conditions. */
  readonly standardised?: EffectEstimate
  /**
   * How much likelier the data are if there is a difference than if there is none (a JZS Bayes factor); of
   * differences.
   */
  readonly bayesFactor?: number
  /** Of the claim against its contrary, corrected for the number of claims; small where it is supported. */
  readonly p: number
  readonly pUncorrected: number
  /** Of the contrary against the claim, corrected for the number of claims; small where the claim is refuted. */
  readonly pRefuting: number
  /** Seeds: of one number a seed [n]; of independent groups one number each. */
  readonly n: readonly number[]
  /** Seeds that lacked a value in one of the conditions of a comparison by seed. */
  readonly unpaired: number
  /** How often the claim would be supported if the effect were the smallest of interest (none, for an equivalence). */
  readonly power?: number
  /** `exact sign-flip test`, `Welch's t test`, … */
  readonly test: string
  /** Verdict, effect and interval, p, n, as one would print them. */
  readonly sentence: string
}

/** How claims are assessed together. */
export interface ClaimOptions {
  /** Master seed of all resampling. Default 1. */
  readonly seed?: number | string
  /** Default 0.05. */
  readonly alpha?: number
  /** Over all claims: Holm's (default), which bounds any false support; Benjamini and Hochberg's, their share; none. */
  readonly correction?: 'holm' | 'benjamini-hochberg' | 'none'
  /** Random orders of a permutation test and resamples of a bootstrap. Default 9999. */
  readonly resamples?: number
  /** Simulated studies a claim, for its power; 0 (default): no power. */
  readonly simulations?: number
}
