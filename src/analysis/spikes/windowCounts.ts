import { InputError } from '../../errors/inputError.js'
import { momentsOf } from '../moments.js'
import { checkTrain, type SpikeTrain } from './checkTrain.js'

/** A stretch of time, its end not included, and the windows in it, in the unit of the spike times. */
export interface Windows {
  readonly from: number
  readonly to: number
  readonly width: number
}

/** Spikes in each whole window. Throws an InputError where there is none, and for times that are not in order. */
export function windowCounts(train: SpikeTrain, { from, to, width }: Windows): Float64Array {
  checkTrain('train', train)
  const count = Math.floor((to - from) / width)
  if (!(width > 0 && count >= 1 && Number.isFinite(count))) {
    const problem = `found ${from} to ${to} in windows of ${width}`
    throw new InputError({ field: 'windows', problem, allowed: 'at least one whole window' })
  }
  const counts = new Float64Array(count)
  for (let index = 0; index < train.length; index++) {
    const window = Math.floor((train[index]! - from) / width)
    if (window >= 0 && window < count) counts[window]!++
  }
  return counts
}

/** Spikes per unit of time between `from` and `to`: spikes/ms where times are in ms. */
export function firingRate(train: SpikeTrain, from: number, to: number): number {
  return windowCounts(train, { from, to, width: to - from })[0]! / (to - from)
}

/** Fano factor of counts: variance (n − 1) over mean. 1 for a Poisson process. NaN without spikes or with one count. */
export function fanoFactor(counts: ArrayLike<number>): number {
  const { mean, variance } = momentsOf(counts)
  return variance / mean
}
