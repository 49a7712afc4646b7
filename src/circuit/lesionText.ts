import type { Circuit } from './circuit.js'
import { lesionedCount } from './lesionedCells.js'

/** Which cells a circuit has lost, in words: `6000 of 20000 cells of granule, 250 of 250 cells of golgi`; empty where none. */
export const lesionText = ({ populations }: Circuit): string => populations
  .filter((population) => lesionedCount(population) > 0)
  .map((population) => `${lesionedCount(population)} of ${population.count} cells of ${population.name}`)
  .join(', ')
