import type { Circuit, MemoryCircuit } from '../circuit/circuit.js'
import { memoryCircuit } from '../circuit/memoryCircuit.js'
import { buildNetwork } from '../circuit/network.js'
import { gigabytes, networkBytesMax, networkSize } from '../circuit/networkSize.js'
import type { Volley } from '../engine/volley.js'
import { InputError } from '../errors/inputError.js'
import { AttentionMemory } from '../memory/attentionMemory.js'
import type { Word } from '../words/word.js'
import { CircuitMemory } from './circuitMemory.js'
import { demandIntact } from './demandIntact.js'
import type { Level, LevelMemory } from './levelMemory.js'
import { sdmBytesOf, sdmOf } from './sdmOfCircuit.js'

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
  demandIntact(declared, level)
  levelBytes(declared, level)
  switch (level) {
    case 'circuit':
      return new CircuitMemory(buildNetwork(declared, seed), options.onVolley)
    case 'sdm':
      return sdmOf({ circuit: declared, seed })
    case 'attention':
      return attention(declared.memory.design.bits, options.beta)
  }
}

/** The bytes of the arrays of a memory at a level. Throws an InputError where they could not be allocated. */
export function levelBytes(circuit: MemoryCircuit, level: Level): number {
  switch (level) {
    case 'circuit':
      return networkSize(circuit).bytes
    case 'sdm': {
      const bytes = sdmBytesOf(circuit)
      if (bytes <= networkBytesMax) return bytes
      throw new InputError({
        field: `populations.${circuit.memory.location}`,
        problem: `a Sparse Distributed Memory with so many hard locations would need ${gigabytes(bytes)} of memory`,
        allowed: `at most ${gigabytes(networkBytesMax)}; fewer of them need less`,
      })
    }
    case 'attention':
      return 0
  }
}

function attention(bits: number, beta: number): LevelMemory {
  const memory = new AttentionMemory(bits, beta)
  const weights = (address: Word, cues: readonly Word[]) => cues.map((cue) => memory.weight(cue, address))
  return Object.assign(memory, { weights })
}
