import { distinctBelow, rowDraws } from '../../random/stream.js'

/** Cells with consecutive numbers. */
export interface Range {
  readonly first: number
  readonly count: number
}

/** `inDegree` distinct sources of each of some targets, target-major. A target's draws depend on its number only. */
export function drawSources({ first, count }: Range, sources: number, inDegree: number, key: Uint32Array): Uint32Array {
  const drawn = new Uint32Array(count * inDegree)
  for (let target = 0; target < count; target++) {
    drawn.set(distinctBelow(sources, inDegree, rowDraws(key, first + target)), target * inDegree)
  }
  return drawn
}
