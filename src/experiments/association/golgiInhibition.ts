import type { CircuitInput } from '../experiment.js'

/** Mossy fibres make Golgi cells fire when two thirds of a word's fibres have. */
const mossyToGolgi = 'projections.mossyToGolgi.weight=1.5 * 15 mV / bits'

/**
 * What to set in a shipped circuit so that feed-forward inhibition by its Golgi cells takes away as much as that many
 * matching claws give. They fire with the mossy volley, 1 ms before the gate; a claw's input is by then 2 ms old and
 * theirs 1 ms, and the membrane's time constant is 7 ms.
 */
export const golgiInhibition = (matches: number, inDegree: number): string[] => (matches === 0 ? [] : [
  mossyToGolgi,
  `projections.golgiToGranule.weight=-${matches} * 15 mV / (claws + 1) * exp(-1 ms / 7 ms) / ${inDegree}`,
])

/** The number of Golgi cells that reach a granule cell; undefined where a circuit has no such inhibition. */
export function golgiInDegree({ document }: CircuitInput): number | undefined {
  const { projections } = document as { projections?: Record<string, { inDegree?: unknown } | undefined> }
  const { mossyToGolgi: to, golgiToGranule: from } = projections ?? {}
  return to !== undefined && typeof from?.inDegree === 'number' ? from.inDegree : undefined
}
