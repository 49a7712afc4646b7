import { sparseIntermediateShared, type SparseIntermediate } from './intermediate.js'

/**
 * The threshold with which a word activates a share of cells nearest to `active` in ratio: what Golgi cells would set to
 * keep the active fraction, as near as whole claws let them. Throws an InputError for an impossible design.
 */
export function steadyThreshold(design: Omit<SparseIntermediate, 'threshold'>, active: number): number {
  const { claws, ones } = design
  let nearest = { threshold: 1, ratio: Infinity }
  for (let threshold = 1; threshold <= Math.min(claws, ones); threshold++) {
    const share = sparseIntermediateShared({ ...design, threshold }, 0)
    const ratio = Math.max(share / active, active / share)
    if (ratio < nearest.ratio) nearest = { threshold, ratio }
  }
  return nearest.threshold
}
