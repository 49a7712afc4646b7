import { kruskalWallis, oneWayAnova } from '../groupVariance.js'
import type { TrialRates } from './rates.js'

/** How delay-selective cells are told. */
export interface SelectionOptions {
  /** A cell is selective where p is below it; default 0.01. */
  readonly level?: number
  /** `anova` (the default) for rates that are nearly normal, `kruskal-wallis` for any. */
  readonly test?: 'anova' | 'kruskal-wallis'
}

/**
 * The cells whose rate in the delay depends on the stimulus, in ascending order, from single trials
 * (`trials[cell][stimulus][trial]`). A cell that never varies is not selective.
 * Throws an InputError when a stimulus has no trial, or none has two.
 */
export function selectiveCells(trials: TrialRates, { level = 0.01, test = 'anova' }: SelectionOptions = {}): number[] {
  const pOf = test === 'anova' ? oneWayAnova : kruskalWallis
  return trials.flatMap((stimuli, cell) => (pOf(stimuli).p < level ? [cell] : []))
}
