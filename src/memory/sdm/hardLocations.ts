import { distinctBelow, rowDraws } from '../../random/stream.js'
import { integerIn } from '../../theory/integerIn.js'

/** Where the hard locations lie and what activates them. A cue may ask for more, or less, than a write does. */
export type HardLocations =
  /** Selected-coordinate design (Jaeckel 1989): fibre b stands for 'bit b is 1', fibre bits + b for 'bit b is 0'. */
  | SelectedCoordinates
  /** Kanerva's design (1988): packed addresses, active within a Hamming radius. */
  | DenseAddresses
  /** The same with fair random bits that are drawn where they are used. */
  | RandomAddresses

export interface SelectedCoordinates {
  readonly kind: 'selected-coordinate'
  /** The fibre of each claw, location by location. */
  readonly claws: Uint16Array
  readonly clawsPerLocation: number
  /** How many claws must match. */
  readonly threshold: number
  /** The same for reads; `threshold` unless stated. */
  readonly readThreshold?: number
}

interface Circles {
  /** The activation radius d in bits. */
  readonly radius: number
  /** The same for reads; `radius` unless stated. */
  readonly readRadius?: number
}

export interface DenseAddresses extends Circles {
  readonly kind: 'dense'
  readonly addresses: Uint32Array
}

export interface RandomAddresses extends Circles {
  readonly kind: 'random'
  readonly count: number
  /** The key of a stream. A location's address depends on key and number only, however many others there are. */
  readonly key: Uint32Array
}

/** What hard locations with claws are drawn from. */
export interface RandomClaws {
  readonly count: number
  readonly bits: number
  readonly clawsPerLocation: number
  readonly threshold: number
  /** The key of a stream. A location's claws depend on key and number only. */
  readonly key: Uint32Array
}

/** Claws on distinct coordinates, each on the fibre for 1 or the one for 0 by a fair coin (Jaeckel 1989). */
export const selectedCoordinates = (random: RandomClaws): SelectedCoordinates =>
  drawn(random, (coordinate, draw) => coordinate + (draw() >>> 31 === 1 ? 0 : random.bits))

/**
 * The hyperplane design (Jaeckel 1989): claws on distinct coordinates, all on the fibre for 1, for sparse addresses. In
 * his design the threshold is the number of claws; lower ones give those of Kanerva (1993).
 */
export const hyperplanes = (random: RandomClaws): SelectedCoordinates => drawn(random, (coordinate) => coordinate)

function drawn(
  { count, bits, clawsPerLocation, threshold, key }: RandomClaws,
  fibre: (coordinate: number, draw: () => number) => number,
): SelectedCoordinates {
  integerIn('count', count, 1, Number.MAX_SAFE_INTEGER)
  integerIn('bits', bits, 1, 32_768)
  integerIn('clawsPerLocation', clawsPerLocation, 1, bits)
  integerIn('threshold', threshold, 1, clawsPerLocation)
  const claws = new Uint16Array(count * clawsPerLocation)
  for (let location = 0; location < count; location++) {
    const draw = rowDraws(key, location)
    const chosen = distinctBelow(bits, clawsPerLocation, draw)
    claws.set(chosen.map((coordinate) => fibre(coordinate, draw)), location * clawsPerLocation)
  }
  return { kind: 'selected-coordinate', claws, clawsPerLocation, threshold }
}
