import type { Circuit, MemoryCircuit } from '../circuit/circuit.js'
import { memoryCircuit } from '../circuit/memoryCircuit.js'
import { locationKey } from '../circuit/wiring/locationKey.js'
import { selectedCoordinates, type HardLocations } from '../memory/sdm/hardLocations.js'
import { sdmBytes, type SdmSize } from '../memory/sdm/sdmBytes.js'
import { SdmMemory } from '../memory/sdmMemory.js'
import type { Word } from '../words/word.js'
import { demandIntact } from './demandIntact.js'
import { sharedCount, type LevelMemory } from './levelMemory.js'

/**
 * The Sparse Distributed Memory whose hard locations are the granule cells of a circuit's network for one seed: drawn
 * from the same stream, without the network. Its counters have the range of the plastic weights.
 */
export function sdmOf({ circuit: declared, seed }: { circuit: Circuit; seed: number }): LevelMemory & SdmMemory {
  const circuit = memoryCircuit(declared, 'a Sparse Distributed Memory')
  demandIntact(circuit, 'sdm')
  const { length, counterMin, counterMax } = sdmSizeOf(circuit)
  const sdm = new SdmMemory(length, hardLocations(circuit, seed), counterMin, counterMax)
  const weights = (address: Word, cues: readonly Word[]) => {
    const active = sdm.activate(address)
    return cues.map((cue) => sharedCount(active, sdm.activate(cue)))
  }
  return Object.assign(sdm, { weights })
}

/** The bytes of that memory. */
export const sdmBytesOf = (circuit: MemoryCircuit): number => sdmBytes(sdmSizeOf(circuit))

function sdmSizeOf({ memory: { design, location, counters }, populations, projections }: MemoryCircuit): SdmSize {
  const { weightBits, initialSteps } = projections.find(({ name }) => name === counters)!.plasticity!
  return {
    length: design.bits, locations: populations.find(({ name }) => name === location)!.count,
    ...(design.kind === 'selected-coordinate' && { clawsPerLocation: design.claws }),
    counterMin: initialSteps - (1 << weightBits) + 1, counterMax: initialSteps,
  }
}

function hardLocations(circuit: MemoryCircuit, seed: number): HardLocations {
  const { memory: { design }, projections } = circuit
  const key = locationKey(design, projections.find(({ rule }) => rule.kind === 'address')!.name, seed)
  const count = sdmSizeOf(circuit).locations
  if (design.kind === 'dense') return { kind: 'random', count, key, radius: design.bits - design.threshold }
  const { bits, claws, threshold } = design
  return selectedCoordinates({ count, bits, clawsPerLocation: claws, threshold, key })
}
