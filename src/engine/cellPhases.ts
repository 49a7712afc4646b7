import type { Phase } from '../circuit/models/phase.js'
import type { CellDraws } from './cellDraws.js'

/** The phase of each cell, in cycles from 0 to below 1. */
export const cellPhases = (phase: Phase, count: number, draws: CellDraws): Float64Array =>
  Float64Array.from({ length: count }, (_, cell) =>
    (phase === 'drawn' ? 1 - draws.uniform(cell, 'phase') : typeof phase === 'number' ? phase : phase[cell]!))
