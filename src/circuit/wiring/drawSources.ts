import { distinctBelow, rowDraws } from '../../random/stream.js'

/** `inDegree` distinct sources of every target, target-major. */
export function drawSources(targets: number, sources: number, inDegree: number, key: Uint32Array): Uint32Array {
  const drawn = new Uint32Array(targets * inDegree)
  for (let target = 0; target < targets; target++) {
    drawn.set(distinctBelow(sources, inDegree, rowDraws(key, target)), target * inDegree)
  }
  return drawn
}
