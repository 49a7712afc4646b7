import { correlationMatrix } from '../correlationMatrix.js'
import { windowCounts, type Windows } from './windowCounts.js'
import type { SpikeTrain } from './checkTrain.js'

/** Pairwise correlations of cells' spike counts. */
export interface CountCorrelations {
  /** Of cells i and j at `matrix[i][j]`; NaN where one has the same count in every window. */
  readonly matrix: readonly Float64Array[]
  /** Of all pairs i < j that vary; NaN without such a pair. */
  readonly mean: number
  readonly pairs: number
}

/**
 * Pearson's correlations of the counts of every two cells in the same windows (spike count correlations; Cohen & Kohn
 * 2011). Throws an InputError as `windowCounts` does.
 */
export function countCorrelations(trains: readonly SpikeTrain[], windows: Windows): CountCorrelations {
  const counts = trains.map((train) => windowCounts(train, windows))
  const varies = counts.map((of) => of.some((count) => count !== of[0]))
  const matrix = correlationMatrix(counts).map((row, cell) =>
    row.map((correlation, other) => (varies[cell] && varies[other] ? correlation : NaN)))
  let [sum, pairs] = [0, 0]
  matrix.forEach((row, cell) => {
    for (let other = cell + 1; other < row.length; other++) {
      if (Number.isNaN(row[other])) continue
      sum += row[other]!
      pairs++
    }
  })
  return { matrix, mean: sum / pairs, pairs }
}
