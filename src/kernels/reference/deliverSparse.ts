import type { KernelFunctions } from '../kernelFunctions.js'

export const deliverSparse: KernelFunctions['deliverSparse'] = (
  volley, spikes, offsets, targets, weight, input, touchedAt, tick, touched, touchedCount,
) => {
  let count = touchedCount
  for (let spike = 0; spike < spikes; spike++) {
    const source = volley[spike]!
    const end = offsets[source + 1]!
    for (let synapse = offsets[source]!; synapse < end; synapse++) {
      const target = targets[synapse]!
      if (touchedAt[target] !== tick) {
        touchedAt[target] = tick
        touched[count++] = target
      }
      input[target]! += weight
    }
  }
  return count
}
