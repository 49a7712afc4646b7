import { distinctBelow, rowDraws } from '../../random/stream.js'
import type { Range } from './range.js'

/**
 * Each location's claws on distinct address bits, each on the 1-fibre or the 0-fibre of its bit with equal probability
 * (Jaeckel 1989). Location-major, for `count` locations from `first` on; a location's draws depend on its number only.
 */
export function drawClaws(
  { first, count }: Range, bits: number, perLocation: number, key: Uint32Array,
): Uint16Array {
  const claws = new Uint16Array(count * perLocation)
  for (let location = 0; location < count; location++) {
    const draw = rowDraws(key, first + location)
    const chosen = distinctBelow(bits, perLocation, draw)
    for (let claw = 0; claw < perLocation; claw++) {
      claws[location * perLocation + claw] = chosen[claw]! + (draw() >>> 31 === 1 ? 0 : bits)
    }
  }
  return claws
}
