import type { PublishedNumber } from '../experiment.js'

/** Where published numbers stand. */
export const paper = 'Bricken & Pehlevan 2021'
export const paperCode = 'public code of Bricken & Pehlevan 2021'
export const book = 'Kanerva 1988'

/**
 * A published number, given as it is printed, beside ours, written with as many digits. They agree when they are then
 * the same. Throws an Error for numbers that differ without a reason being named: that is a bug of ours.
 */
export function compare(
  quantity: string, published: string, source: string, ours: number | string, why?: string,
): PublishedNumber {
  const written = typeof ours === 'string' ? ours : writtenLike(published, ours)
  const agrees = written === published
  if (!agrees && why === undefined) throw new Error(`${quantity}: ${published} and ${written} differ without a reason`)
  return { quantity, published, source, ours: written, agrees, ...(!agrees && { why: why! }) }
}

/** A number with as many decimals as a printed one has, in powers of ten where that is: `1.6557e-4`. */
export function writtenLike(printed: string, value: number): string {
  const [digits = '', exponent] = printed.split('e')
  const decimals = digits.split('.')[1]?.length ?? 0
  return exponent === undefined ? value.toFixed(decimals) : value.toExponential(decimals)
}
