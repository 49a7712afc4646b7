import type { Circuit, MemoryCircuit } from '../circuit/circuit.js'
import { memoryCircuit } from '../circuit/memoryCircuit.js'
import { buildNetwork, type Network } from '../circuit/network.js'
import type { Volley } from '../engine/volley.js'
import { AttentionMemory } from '../memory/attentionMemory.js'
import type { SdmSize } from '../memory/sdm/sdmBytes.js'
import { SdmMemory, type HardLocations } from '../memory/sdmMemory.js'
import type { Word } from '../words/word.js'
import { CircuitMemory } from './circuitMemory.js'
import { sharedCount, type Level, type LevelMemory } from './levelMemory.js'

export interface LevelOptions {
  /** Inverse temperature of level `attention`. */
  readonly beta: number
  /** Gets the volleys of level `circuit`. */
  readonly onVolley?: (volley: Volley) => void
}

/**
 * The memory of a circuit at a level, for one seed. `sdm` has exactly the hard locations that are the granule cells of
 * `circuit` with the same seed, and counters with the range of its weights. Its words are those of `circuit` while no
 * weight is saturated, without jitter (or with little and a gate), where one write changes a weight by one step down or
 * up (LTD is two steps of LTP) and not more granule cells fire than the interneurons that subtract their mean can count:
 * one an interneuron, and at most 996, because beyond that weights of 15 mV / (index + 0.5) are too coarse on the grid
 * of 2⁻¹⁶ mV.
 */
export function openLevel(circuit: Circuit, level: Level, seed: number, options: LevelOptions): LevelMemory {
  const declared = memoryCircuit(circuit, `a memory at level ${level}`)
  switch (level) {
    case 'circuit':
      return new CircuitMemory(buildNetwork(declared, seed), options.onVolley)
    case 'sdm':
      return sdmOf(buildNetwork(declared, seed))
    case 'attention':
      return attention(declared.memory.design.bits, options.beta)
  }
}

/** The Sparse Distributed Memory whose hard locations are a network's granule cells. */
export function sdmOf(network: Network): LevelMemory & SdmMemory {
  const circuit = memoryCircuit(network.circuit, 'a Sparse Distributed Memory')
  const { length, counterMin, counterMax } = sdmSizeOf(circuit)
  const sdm = new SdmMemory(length, hardLocations(network, circuit), counterMin, counterMax)
  const weights = (address: Word, cues: readonly Word[]) => {
    const active = sdm.activate(address)
    return cues.map((cue) => sharedCount(active, sdm.activate(cue)))
  }
  return Object.assign(sdm, { weights })
}

/** What the size of that memory depends on. Its counters have the range of the plastic weights. */
export function sdmSizeOf({ memory: { design, location, counters }, populations, projections }: MemoryCircuit): SdmSize {
  const { weightBits, initialSteps } = projections.find(({ name }) => name === counters)!.plasticity!
  return {
    length: design.bits, locations: populations.find(({ name }) => name === location)!.count,
    ...(design.kind === 'selected-coordinate' && { clawsPerLocation: design.claws }),
    counterMin: initialSteps - (1 << weightBits) + 1, counterMax: initialSteps,
  }
}

function hardLocations({ claws, addresses }: Network, { memory: { design } }: MemoryCircuit): HardLocations {
  if (design.kind === 'dense') return { kind: 'dense', addresses: addresses!, radius: design.bits - design.threshold }
  return { kind: 'selected-coordinate', claws: claws!, clawsPerLocation: design.claws, threshold: design.threshold }
}

function attention(bits: number, beta: number): LevelMemory {
  const memory = new AttentionMemory(bits, beta)
  const weights = (address: Word, cues: readonly Word[]) => cues.map((cue) => memory.weight(cue, address))
  return Object.assign(memory, { weights })
}
