import type { MemoryCircuit } from '../../circuit/circuit.js'
import type { Network } from '../../circuit/network.js'

/** The mossy fibres that the claws of a granule cell touch, ascending: its address. Absent in a dense design. */
export function fibresOf({ circuit, connections }: Network<MemoryCircuit>, cell: number): Uint32Array | undefined {
  const found = connections.find(({ projection }) =>
    projection.rule.kind === 'address' && projection.to === circuit.memory.location)
  if (found?.kind !== 'sparse') return undefined
  const { offsets, targets } = found
  const fibres: number[] = []
  for (let fibre = 0; fibre + 1 < offsets.length; fibre++) {
    for (let at = offsets[fibre]!; at < offsets[fibre + 1]!; at++) if (targets[at] === cell) fibres.push(fibre)
  }
  return Uint32Array.from(fibres)
}
