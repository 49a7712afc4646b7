import { threefry4x32 } from '../../random/threefry.js'
import type { KernelFunctions } from '../kernelFunctions.js'

const counter = new Uint32Array(4)
const words = new Uint32Array(4)

export const transmittedTargets: KernelFunctions['transmittedTargets'] = (
  key, source, tick, bound, targets, start, end, first, repeats, transmitted, transmittedCount,
) => {
  let count = transmittedCount
  for (let synapse = start; synapse < end; synapse++) {
    const target = targets[synapse]!
    const before = repeats.length > 0 ? repeats[target]!++ : 0
    counter.set([(first + target) >>> 2, source, tick, before])
    threefry4x32(key, counter, words)
    if (words[(first + target) & 3]! < bound) transmitted[count++] = target
  }
  return count
}
