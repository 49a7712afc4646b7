import { alignedBytes } from '../../kernels/kernels.js'
import { activationBytes } from './activation.js'
import { countersBytes, type CounterRange } from './counters.js'

/**
 * How counters store a bit: 'signed' adds +1 for a 1 and −1 for a 0 (Kanerva 1988) and reads 1 where the sum is above
 * 0; 'zero-one' adds 1 for a 1 and counts writes in one more column (Bricken & Pehlevan 2021), and reads 1 where the
 * mean is above ½. As long as no counter saturates both read the same words, ties included.
 */
export type Convention = 'signed' | 'zero-one'

/** What the size of a Sparse Distributed Memory depends on. */
export interface SdmSize extends CounterRange {
  readonly length: number
  readonly locations: number
  /** For locations with claws; without it addresses are dense. */
  readonly clawsPerLocation?: number
  readonly convention?: Convention
}

/** The columns of the counters: one a bit, and one for the number of writes where a bit of 0 leaves no trace. */
export const counterWidth = (length: number, convention: Convention): number =>
  convention === 'signed' ? length : length + 1

/**
 * The bytes of all arrays of a Sparse Distributed Memory, exactly: for a million locations of 1000 bits with counters
 * of 8 bits, 128 MB of addresses, 1 GB of counters and 12 MB for lists of active ones. The kernels' memory is that, and
 * 12 KiB, rounded up to 64 KiB; it ends at 4 GiB.
 */
export function sdmBytes({
  length, locations, clawsPerLocation, convention = 'signed', counterMin, counterMax,
}: SdmSize): number {
  const width = counterWidth(length, convention)
  return [
    ...countersBytes(locations, width, { counterMin, counterMax }),
    ...activationBytes(length, locations, clawsPerLocation),
    4 * width, 4 * locations,
  ].reduce((total, bytes) => total + alignedBytes(bytes), 0)
}
