import type { EventSpikes } from '../circuit/models/eventSpikes.js'
import type { Network } from '../circuit/network.js'
import { normalDraws } from '../random/normalDraw.js'
import { rowDraws, stream } from '../random/stream.js'

/**
 * How late each spike of a population is: four standard deviations of its jitter, so that none comes before its event,
 * and its own displacement, which is cut at four on both sides. In ticks, by the numbers of cell and spike alone.
 */
export function displacement(
  population: string, jitterMs: EventSpikes['jitterMs'], { seed, circuit, kernels }: Network,
): (cell: number, spike: number) => number {
  if (jitterMs === undefined) return () => 0
  const deviationTicks = jitterMs / circuit.resolutionMs
  const leadTicks = Math.ceil(4 * deviationTicks)
  const { key } = stream(seed, `${population}/jitter`)
  return (cell, spike) => {
    const uint32 = rowDraws(key, cell, spike)
    const next = () => (uint32() * 0x20_0000 + (uint32() >>> 11)) / 0x20_0000_0000_0000
    const late = leadTicks + Math.round(deviationTicks * normalDraws({ next }, kernels.log)())
    return Math.min(2 * leadTicks, Math.max(0, late))
  }
}
