import type { KernelFunctions } from '../kernelFunctions.js'

export const selectedCoordinates: KernelFunctions['selectedCoordinates'] = (
  groups, locations, claws, clawsPerLocation, _count, active, threshold, _marks, out,
) => {
  const others = clawsPerLocation - 1
  let found = 0
  for (let fibre = 0; fibre + 1 < groups.length; fibre++) {
    for (let place = groups[fibre]!; place < groups[fibre + 1]!; place++) {
      let touching = active[fibre]!
      for (let other = 0; other < others; other++) touching += active[claws[place * others + other]!]!
      if (touching >= threshold) out[found++] = locations[place]!
    }
  }
  out.subarray(0, found).sort()
  return found
}
