import type { Connections } from '../../circuit/network.js'
import { bitAt } from '../../words/word.js'

/** The synapses of a projection: the source and the target of each, or undefined where every pair is connected. */
export function connectionPairs(part: Connections): { sources: number[]; targets: number[] } | undefined {
  const sources: number[] = []
  const targets: number[] = []
  const connect = (source: number, target: number) => {
    sources.push(source)
    targets.push(target)
  }
  switch (part.kind) {
    case 'regenerated':
      throw new Error(`the synapses of ${part.projection.name} are stored nowhere`)
    case 'uniform':
    case 'plastic':
      return undefined
    case 'modulo':
      for (let source = 0; source < part.from.population.count; source++) connect(source, source % part.modulus)
      break
    case 'sparse':
      for (let source = 0; source < part.from.population.count; source++) {
        const row = part.targets.subarray(part.offsets[source]!, part.offsets[source + 1]!)
        for (const target of row) connect(source, target)
      }
      break
    case 'dense': {
      const bits = part.from.population.count / 2
      const row = part.ones.length
      for (let target = 0; target < part.to.population.count; target++) {
        const address = { length: bits, packed: part.addresses.subarray(target * row, (target + 1) * row) }
        for (let bit = 0; bit < bits; bit++) connect(bitAt(address, bit) === 1 ? bit : bits + bit, target)
      }
    }
  }
  return { sources, targets }
}
