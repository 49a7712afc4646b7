import type { Network } from '../../src/circuit/network.js'
import { drawRows } from '../../src/circuit/wiring/drawing.js'

/** One synapse of a network. Cells are numbered in their whole populations. */
export interface Synapse {
  readonly source: number
  readonly target: number
  readonly delayTicks: number
}

/** The synapses of a projection that has compressed or regenerated rows, in order of delay, source and place. */
export function synapsesOf({ connections, drawing, kernels, volley }: Network, name: string): Synapse[] {
  return connections.filter(({ projection }) => projection.name === name).flatMap((part) => {
    const { delayTicks } = part
    const rowOf = (source: number): Uint32Array => {
      if (part.kind === 'sparse') return part.targets.slice(part.offsets[source], part.offsets[source + 1])
      if (part.kind !== 'regenerated') throw new Error(`${name} is ${part.kind}`)
      volley[0] = source
      drawRows(kernels, part.drawing, volley, 1, drawing!)
      return drawing!.cells.slice(0, drawing!.offsets[1])
    }
    return Array.from({ length: part.from.population.count }, (_, source) =>
      Array.from(rowOf(source), (target) => ({ source, target: target + part.to.first, delayTicks }))).flat()
  })
}

/** Synapses as a sorted list of texts, to be compared as bags. */
export const bagOf = (synapses: readonly Synapse[]): string[] =>
  synapses.map(({ source, target, delayTicks }) => `${source} ${target} ${delayTicks}`).sort()
