import { InputError } from '../errors/inputError.js'
import { activationProbability, type AddressDesign } from './addressDesign.js'
import type { RandomRead } from './averagedInterference.js'
import { wholePower } from './numeric/wholePower.js'
import { predictedBitError } from './recallError.js'

/** The shares of cells, of each kind, that no longer fire when a memory is read. */
export interface LostShares {
  /** Granule cells: hard locations. */
  readonly locations?: number
  /** Mossy fibres: of the two that each address bit has. */
  readonly address?: number
  /** Purkinje cells: the counters of a bit, which then reads 1. */
  readonly counters?: number
}

/** The share of hard locations that can still be active: those not lost, with all K claws on live fibres. */
export function keptShare(design: AddressDesign, { locations = 0, address = 0 }: LostShares): number {
  if (address === 0) return 1 - locations
  if (design.kind === 'dense' || design.threshold !== design.claws) {
    const problem = `a threshold of ${design.threshold}${design.kind === 'dense' ? '' : ` of ${design.claws} claws`}`
    throw new InputError({ field: 'design', problem, allowed: 'claws that all must match, where address fibres are lost' })
  }
  return (1 - locations) * wholePower(1 - address, design.claws)
}

/**
 * The probability that a bit is wrong after one read of a memory of random words that lost cells, at random, after they
 * were stored. A lost location takes its counters with it and the others stay as they are, so that what is left is a
 * memory of fewer locations (`predictedBitError`); a lost fibre silences every location that has a claw on it; a
 * lost counter cell pauses for good and reads 1, which is wrong for half of all words. A cue that activates nothing is
 * returned unchanged, with its δ wrong bits. Throws an InputError where a lost fibre does not silence a location.
 */
export function lesionedError(read: RandomRead, lost: LostShares): number {
  const { counters = 0 } = lost
  return counters / 2 + (1 - counters) * returnedError(read, keptShare(read.design, lost))
}

/**
 * The error of one read where a cue that activates no location is returned unchanged; `kept` is the probability that a
 * location has not been lost. `predictedBitError` takes such a cue for a guess of every bit, with half of them wrong.
 */
export function returnedError(read: RandomRead, kept = 1): number {
  const { design, locations, distance } = read
  if (kept === 0) return distance / design.bits
  const noneActive = Math.exp(locations * Math.log1p(-kept * activationProbability(design)))
  return predictedBitError({ ...read, kept }) - noneActive * (0.5 - distance / design.bits)
}
