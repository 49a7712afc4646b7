/** A whole number, or the digits of one, with its thousands grouped: `1,000,000`. */
export const grouped = (count: number | string): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')
