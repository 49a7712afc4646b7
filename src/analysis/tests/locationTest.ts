/** What a test says of a location, a mean or a median, or of the difference of two. */
export interface LocationTest {
  /** p against the location being at most what was supposed: small where it is more. */
  readonly greater: number
  /** p against the location being at least what was supposed: small where it is less. */
  readonly less: number
  /** Of both sides. */
  readonly p: number
  /** `exact sign-flip test`, `Welch's t test`, … */
  readonly name: string
}

/** Twice the smaller of two one-sided p, at most 1. */
export const twoSided = (greater: number, less: number): number => Math.min(1, 2 * Math.min(greater, less))
