/** As summaries write a number: two digits after the point, a true minus, and no −0. */
export const twoDigits = (value: number): string => value.toFixed(2).replace('-0.00', '0.00').replace('-', '−')

/** The same of a difference, which has its sign. */
export function signedDigits(value: number): string {
  const digits = twoDigits(value)
  return digits.startsWith('−') ? digits : `+${digits}`
}
