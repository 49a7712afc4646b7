import type { KernelFunctions } from '../kernelFunctions.js'

export const scatterPotential: KernelFunctions['scatterPotential'] = (
  volley, spikes, offsets, targets, jump, membranes, level, candidates, candidateCount,
) => {
  let count = candidateCount
  for (let spike = 0; spike < spikes; spike++) {
    const source = volley[spike]!
    for (let next = offsets[source]!; next < offsets[source + 1]!; next++) {
      const target = targets[next]!
      const before = membranes[target]!
      const after = before + jump
      membranes[target] = after
      if (after >= level && before < level) candidates[count++] = target
    }
  }
  return count
}
