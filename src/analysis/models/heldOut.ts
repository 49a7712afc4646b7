import { InputError } from '../../errors/inputError.js'
import { logLikelihood, type Count } from './logLinear.js'

/** What says how likely each count is, from the counts of other units. */
export type CountModel = (others: readonly Count[]) => readonly number[]

/**
 * Leave-one-unit-out cross-validation: for each unit (a seed) the logarithm of the likelihood of its counts under a model
 * that has learnt from all others. Units have the same counts in the same order; the others' are summed. Throws an
 * InputError for fewer than two units.
 */
export function heldOut(units: readonly (readonly Count[])[], model: CountModel): number[] {
  if (units.length < 2) {
    throw new InputError({ field: 'units', problem: `found ${units.length}`, allowed: 'at least 2' })
  }
  return units.map((own, left) => {
    const others = units.filter((_, index) => index !== left)
    return logLikelihood(own, model(summedCounts(others)))
  })
}

/** The counts of units together, place by place. */
export const summedCounts = (units: readonly (readonly Count[])[]): Count[] => units[0]!.map((_, place) => ({
  happened: units.reduce((sum, unit) => sum + unit[place]!.happened, 0),
  trials: units.reduce((sum, unit) => sum + unit[place]!.trials, 0),
}))
