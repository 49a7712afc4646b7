import { InputError } from '../../errors/inputError.js'
import { checkTrain, type SpikeTrain } from './checkTrain.js'

/** The bins of a correlogram. */
export interface CorrelogramBins {
  /** Odd, so that the bins on both sides of 0 mirror each other. */
  readonly binTicks: number
  /** Bins on either side of the one around 0. */
  readonly bins: number
}

/** Counts of lags; index `bins` is the bin around lag 0. */
export interface Correlogram {
  /** The middle of each bin. */
  readonly lagTicks: Int32Array
  readonly counts: Uint32Array
}

/**
 * Cross-correlogram (Perkel, Gerstein & Moore 1967): how many pairs of a spike of the left and one of the right train
 * have each lag, right time less left, summed over trials, `left[trial]` and `right[trial]` in whole ticks. With
 * `auto` the trains are one, and no spike is paired with itself. Throws an InputError for times out of order, unlike
 * numbers of trials, or bins that are none.
 */
export function correlogram(
  left: readonly SpikeTrain[], right: readonly SpikeTrain[], bins: CorrelogramBins, auto = false,
): Correlogram {
  checkBins(bins)
  if (left.length !== right.length) {
    const allowed = `${left.length}, as many as left has`
    throw new InputError({ field: 'right', problem: `found ${right.length} trials`, allowed })
  }
  left.forEach((train, trial) => checkTrain(`left[${trial}]`, train))
  right.forEach((train, trial) => checkTrain(`right[${trial}]`, train))
  const counts = new Uint32Array(2 * bins.bins + 1)
  left.forEach((train, trial) => addLags(train, right[trial]!, bins, auto, counts))
  const lagTicks = Int32Array.from(counts, (_, index) => (index - bins.bins) * bins.binTicks)
  return { lagTicks, counts }
}

/** Adds the lags of one trial, whose trains are in order, to the counts. */
export function addLags(
  left: SpikeTrain, right: SpikeTrain, { binTicks, bins }: CorrelogramBins, auto: boolean, counts: Uint32Array,
): void {
  const reach = bins * binTicks + (binTicks - 1) / 2
  let first = 0
  for (let index = 0; index < left.length; index++) {
    while (first < right.length && right[first]! < left[index]! - reach) first++
    for (let other = first; other < right.length && right[other]! <= left[index]! + reach; other++) {
      if (auto && other === index) continue
      counts[Math.floor((right[other]! - left[index]! + reach) / binTicks)]!++
    }
  }
}

function checkBins({ binTicks, bins }: CorrelogramBins): void {
  if (!Number.isSafeInteger(binTicks) || binTicks < 1 || binTicks % 2 === 0) {
    throw new InputError({ field: 'binTicks', problem: `found ${binTicks}`, allowed: 'an odd integer of at least 1' })
  }
  if (!Number.isSafeInteger(bins) || bins < 0) {
    throw new InputError({ field: 'bins', problem: `found ${bins}`, allowed: 'an integer of at least 0' })
  }
}
