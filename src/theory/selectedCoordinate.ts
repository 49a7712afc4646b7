import { binomialRow } from './binomial.js'
import { integerIn } from './integerIn.js'
import { ratio } from './ratio.js'

/**
 * Jaeckel's selected-coordinate design: each hard location has `claws` claws on distinct coordinates of an address of
 * `bits` bits, each asking for 0 or 1 by a fair coin, and is active when at least `threshold` of them match.
 */
export interface SelectedCoordinate {
  readonly bits: number
  readonly claws: number
  readonly threshold: number
}

/**
 * The probability that an address activates a random hard location: P(Binomial(K, ½) ≥ θ), correctly rounded;
 * 2^−K where all K claws must match (Jaeckel 1989). Throws an InputError unless 1 ≤ threshold ≤ claws are integers.
 */
export function selectedCoordinateActivation(claws: number, threshold: number): number {
  integerIn('claws', claws, 1, Number.MAX_SAFE_INTEGER)
  integerIn('threshold', threshold, 1, claws)
  return ratio(sum(binomialRow(claws, claws - threshold)), 1n << BigInt(claws))
}

/**
 * The probability that two addresses at Hamming distance δ both activate a random hard location, correctly rounded:
 *
 *     Σ_j C(δ, j)·C(n−δ, K−j)/C(n, K) · g(j)/2^K
 *
 * where j of the K claws are on coordinates that differ and g(j) counts the rails of the claws with which both
 * addresses match at least θ. For θ = K it is 2^−K·C(n−δ, K)/C(n, K) (Jaeckel 1989).
 * Throws an InputError unless 1 ≤ threshold ≤ claws ≤ bits and 0 ≤ distance ≤ bits are integers.
 */
export function selectedCoordinateShared(design: SelectedCoordinate, distance: number): number {
  validate(design)
  integerIn('distance', distance, 0, design.bits)
  return shared(design, railsForBoth(design), distance)
}

/** `selectedCoordinateShared` at the distances 0 … bits. */
export function selectedCoordinateSharedTable(design: SelectedCoordinate): Float64Array {
  validate(design)
  const rails = railsForBoth(design)
  return Float64Array.from({ length: design.bits + 1 }, (_, distance) => shared(design, rails, distance))
}

function shared({ bits, claws }: SelectedCoordinate, rails: readonly bigint[], distance: number): number {
  const differing = binomialRow(distance, claws)
  const agreeing = binomialRow(bits - distance, claws)
  const choices = binomialRow(bits, claws)[claws]!
  let count = 0n
  for (let j = 0; j <= claws; j++) count += differing[j]! * agreeing[claws - j]! * rails[j]!
  return ratio(count, choices << BigInt(claws))
}

/**
 * g(j) for j = 0 … K: of the K − j claws on agreeing coordinates a match both addresses, of the j others c match the
 * first and j − c the second; a + c ≥ θ and a + j − c ≥ θ.
 */
function railsForBoth({ claws, threshold }: SelectedCoordinate): bigint[] {
  return Array.from({ length: claws + 1 }, (_, j) => {
    const common = binomialRow(claws - j, claws - j)
    const divided = binomialRow(j, j)
    let count = 0n
    for (let a = 0; a <= claws - j; a++) {
      const least = Math.max(0, threshold - a)
      count += common[a]! * sum(divided.slice(least, Math.max(least, j - least + 1)))
    }
    return count
  })
}

function validate({ bits, claws, threshold }: SelectedCoordinate): void {
  integerIn('bits', bits, 1, Number.MAX_SAFE_INTEGER)
  integerIn('claws', claws, 1, bits)
  integerIn('threshold', threshold, 1, claws)
}

const sum = (terms: readonly bigint[]): bigint => terms.reduce((total, term) => total + term, 0n)
