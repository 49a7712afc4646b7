import type { Connections } from '../../circuit/network.js'

/** The weight that all synapses of a projection have, in quanta, or undefined where they differ. */
export function oneWeight(part: Exclude<Connections, { kind: 'plastic' }>): number | undefined {
  if (!('weights' in part)) return part.weight
  return part.weights.every((weight) => weight === part.weights[0]) ? part.weights[0] : undefined
}
