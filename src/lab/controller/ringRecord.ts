import type { RingView } from './ringView.js'
import { levels } from '../../levels/levelMemory.js'
import type { RingSetting } from '../session/messages.js'
import { hexOfBits } from '../state/patternBits.js'

/** A ring with all that decides its numbers, and the numbers, as a file. */
export function ringRecord(
  { circuit: { source, assignments }, parameters, patterns, start, seed }: RingSetting, ring: RingView,
  command: string | undefined, address: string,
): string {
  const found = levels.flatMap((level) => {
    const { about, curve, crossing, correlations } = ring.levels[level] ?? {}
    return correlations === undefined || correlations.length === 0 ? [] : [[level, {
      about, crossing, curve, correlationsByStep: correlations.map((row) => [...row]),
    }]]
  })
  return JSON.stringify({
    lobule: LOBULE_VERSION,
    setting: {
      circuit: source, assignments, experiment: parameters, seed, start,
      ...(patterns && { patterns: patterns.map(({ name, bits }) => ({ name, bits: bits.length, hex: hexOfBits(bits) })) }),
    },
    levels: Object.fromEntries(found) as object, ...(ring.spiking && { spikes: ring.spiking }),
    circumstance: { ...(command !== undefined && { command }), address },
  }, null, 2)
}
