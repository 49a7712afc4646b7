/** @param {number[]} numbers */
export const median = (numbers) => numbers.toSorted((left, right) => left - right)[numbers.length >> 1] ?? NaN

/** @param {number | undefined} of @param {number | undefined} to */
export const ratio = (of, to) => (of ?? NaN) / (to ?? NaN)
