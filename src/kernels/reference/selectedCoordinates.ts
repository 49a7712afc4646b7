import type { KernelFunctions } from '../kernelFunctions.js'

export const selectedCoordinates: KernelFunctions['selectedCoordinates'] = (
  claws, clawsPerLocation, count, active, threshold, out,
) => {
  let found = 0
  for (let location = 0, next = 0; location < count; location++) {
    let touching = 0
    for (let claw = 0; claw < clawsPerLocation; claw++) touching += active[claws[next++]!]!
    if (touching >= threshold) out[found++] = location
  }
  return found
}
