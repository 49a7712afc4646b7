import { syntheticResult } from '../syntheticResult.js'

const exactly = (mean: number) => ({ mean, low: mean, high: mean, values: [mean] })
/** A result with the reads of three recalls: one that ends at its word, one at another, one at neither. */
export const result = {
  ...syntheticResult(),
  reading: {
    map: [{ before: 0, after: exactly(0), reads: 40 }, { before: 0.1, after: exactly(0.05), reads: 4 }],
    paths: [
      { label: '1', noise: 0.1, own: [26, 3, 0], rival: [90, 80, 78] }, { label: '2', noise: 0.3, own: [77, 60, 70], rival: [80, 20, 0] },
      { label: '3', noise: 0.3, own: [77, 40, 40], rival: [80, 50, 50] },
    ],
  },
}
