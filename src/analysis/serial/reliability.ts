import { meanSquares } from '../groupVariance.js'

/**
 * λ = σ²_signal/(σ²_signal + σ²_noise/T) of one cell's mean rates over T trials, from its trials
 * (`stimuli[stimulus][trial]`): 1 − MS_within/MS_between of the analysis of variance, 0 where that is negative or nothing
 * varies. Noise that is independent between trials shrinks a correlation of mean rates by λ (Spearman 1904).
 * Throws an InputError when a stimulus has no trial, or none has two.
 */
export function reliability(stimuli: readonly ArrayLike<number>[]): number {
  const { between, within } = meanSquares(stimuli)
  return between > within ? 1 - within / between : 0
}

/**
 * The mean over cells of their lag correlations, each over its reliability (`curves[cell][lag − 1]`); cells below
 * `least` (default 0.1), whose quotient would be noise, are left out. NaN where none is left.
 */
export function disattenuatedMean(
  curves: readonly ArrayLike<number>[], reliabilities: ArrayLike<number>, least = 0.1,
): Float64Array {
  const kept = curves.map((curve, cell) => ({ curve, of: reliabilities[cell]! })).filter(({ of }) => of >= least)
  return Float64Array.from({ length: curves[0]?.length ?? 0 }, (_, index) =>
    kept.reduce((sum, { curve, of }) => sum + curve[index]! / of, 0) / kept.length)
}
