/**
 * A number that a sum of independent draws with this mean, each between 0 and 1, will not exceed: nine standard
 * deviations of a Poisson variable and a little more, by Bernstein's inequality once in 10¹⁷ times; nor `most`. `size`
 * is how much a single draw can add.
 */
export const atMost = (mean: number, most: number, size = 1): number =>
  Math.min(most, Math.ceil(mean + 9 * Math.sqrt(mean * size) + 40 * size))
