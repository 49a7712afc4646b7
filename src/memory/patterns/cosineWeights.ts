import { createKernels } from '../../kernels/kernels.js'
import type { Weigh } from './patternMemory.js'
import { cosines } from './realVectors.js'

/** ln of the weight of an address at a cosine, up to a constant; −Infinity for a weight of 0. */
export type LogWeight = (cosine: number) => number

const { exp } = createKernels(0)

/**
 * Weights exp(log weight), relative to the greatest one, so that none is beyond the range of a number and those of
 * far addresses may become 0.
 */
export const byCosine = (logWeight: LogWeight): Weigh<Float64Array> => (cue, addresses) => {
  const logs = cosines(cue, addresses).map(logWeight)
  const greatest = logs.reduce((most, log) => Math.max(most, log), -Infinity)
  return greatest === -Infinity ? new Float64Array(logs.length) : logs.map((log) => exp(log - greatest))
}
