/** From one place of a ring of `count` to another, the shorter way round: −count/2 < step ≤ count/2. */
export function signedStep(difference: number, count: number): number {
  const around = ((difference % count) + count) % count
  return around > count / 2 ? around - count : around
}
