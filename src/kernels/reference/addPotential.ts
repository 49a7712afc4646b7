import type { KernelFunctions } from '../kernelFunctions.js'

export const addPotential: KernelFunctions['addPotential'] = (
  input, cells, sign, growth, membranes, level, candidates, candidateCount,
) => {
  let count = candidateCount
  for (let cell = 0; cell < cells; cell++) {
    const amount = input[cell]!
    if (amount * sign <= 0) continue
    const before = membranes[cell]!
    const after = before + amount * growth
    membranes[cell] = after
    if (after >= level && before < level) candidates[count++] = cell
  }
  return count
}
