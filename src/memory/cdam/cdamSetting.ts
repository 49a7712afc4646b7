import { InputError } from '../../errors/inputError.js'
import type { MemoryGraph } from '../graph/memoryGraph.js'
import type { Normalisation } from '../graph/normalise.js'

export const meanLoads = ['none', 'paper', 'notebook'] as const
/**
 * What is subtracted of the mean pattern ξ̄ at each update: nothing; ξ̄/n, as the paper's equation has it; or all of it,
 * as the public notebook does, from which the published figures come.
 */
export type MeanLoad = (typeof meanLoads)[number]

export const orientations = ['successors', 'predecessors'] as const
/**
 * Which patterns attention to a pattern recalls: those that its edges lead to, as in the paper's equation (Q = aΞ +
 * hΞMᵀ), or those from which edges lead to it, as in the public notebook (aΞ + hΞM), which therefore runs through
 * directed graphs backwards. Undirected graphs do not tell them apart.
 */
export type Orientation = (typeof orientations)[number]

/** A correlated dense associative memory (CDAM), but for its patterns. */
export interface CdamSetting {
  readonly graph: MemoryGraph
  /** The strength of auto-association; below 0 it is anti-Hebbian. */
  readonly a: number
  /** The strength of hetero-association. */
  readonly h: number
  /** The inverse temperature, on dot products of n neurons as they are: with another n, n·β is what compares. */
  readonly beta: number
  /** The step of an update, 0 < η ≤ 1; 0.1 unless stated, as published. */
  readonly eta?: number
  /** `symmetric` unless stated. */
  readonly normalisation?: Normalisation
  /** `successors` unless stated. */
  readonly orientation?: Orientation
  /** `paper` unless stated. */
  readonly meanLoad?: MeanLoad
}

/** The setting with all that may be left out. Throws an InputError that names the field at fault. */
export function cdamSetting(given: CdamSetting): Required<CdamSetting> {
  const setting = {
    eta: 0.1, normalisation: 'symmetric', orientation: 'successors', meanLoad: 'paper', ...given,
  } as const
  const { a, h, beta, eta } = setting
  demand('a', a, Number.isFinite(a), 'a finite number')
  demand('h', h, Number.isFinite(h), 'a finite number')
  demand('beta', beta, beta > 0 && beta < Infinity, 'a positive, finite number')
  demand('eta', eta, eta > 0 && eta <= 1, 'above 0, at most 1')
  return setting
}

function demand(field: string, value: number, holds: boolean, allowed: string): void {
  if (!holds) throw new InputError({ field, problem: `found ${value}`, allowed })
}

/** c, the factor of the mean pattern that is subtracted. */
export function meanFactor(meanLoad: MeanLoad, neurons: number): number {
  if (meanLoad === 'none') return 0
  return meanLoad === 'paper' ? 1 / neurons : 1
}
