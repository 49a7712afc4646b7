import type { MemoryCircuit } from '../../circuit/circuit.js'
import type { Level } from '../../levels/levelMemory.js'
import type { GraphLevel } from '../../levels/openGraphLevel.js'
import { circuitWith } from '../association/circuitMemories.js'
import type { CircuitInput } from '../experiment.js'
import { levelsUpTo } from '../sequence/chainDesigns.js'
import type { MonkeyParameters } from './monkeyParameters.js'
import type { Strengths } from './stimuli.js'

/** A memory that is trained and tested. */
export interface Setting extends Strengths {
  readonly level: Level
  /** What sets how sharply a state attends to what it is near to. */
  readonly sharpness: { readonly of: 'β' | 'winners' | 'claws'; readonly value: number }
  readonly bits: number
  readonly memory: GraphLevel
  readonly replicates: number
  /** Seeds of which new stimuli and shuffled training are looked at too; 0 for the settings that only the map has. */
  readonly controls: number
  /** The circuit whose hard locations `memory` has, and of how many seeds it is simulated in spikes. */
  readonly spiking?: { readonly circuit: MemoryCircuit; readonly seeds: number }
}

/** All settings, level by level; those with controls come first within a level. */
export function monkeySettings(parameters: MonkeyParameters, circuit: CircuitInput): Setting[] {
  const made = { attention: attentionSettings, sdm: winnerSettings, circuit: circuitSettings }
  return levelsUpTo(circuit.level).flatMap((level) => made[level](parameters, circuit))
}

function attentionSettings({ beta, strengths, bits, replicates, controls }: MonkeyParameters): Setting[] {
  return beta.flatMap((value, index) => strengths.map((a): Setting => ({
    level: 'attention', a, h: 1 - a, sharpness: { of: 'β', value }, bits, replicates,
    controls: index === 0 ? Math.min(controls, replicates) : 0, memory: { level: 'attention', beta: value },
  })))
}

function winnerSettings(
  { winners, strengths, bits, locations, replicates, controls }: MonkeyParameters,
): Setting[] {
  return winners.flatMap((value, index) => strengths.map((a): Setting => ({
    level: 'sdm', a, h: 1 - a, sharpness: { of: 'winners', value }, bits, replicates,
    controls: index === 0 ? Math.min(controls, replicates) : 0,
    memory: { level: 'sdm', locations, winners: value },
  })))
}

/**
 * The hard locations of the circuit, which read the same words as it does in spikes, with its own claws and with others.
 * Words of which every bit is 1 in half of them have nothing in common that would have to be unlearnt.
 */
function circuitSettings(
  { strengths, claws, volleyNoise: noise, replicates, controls, spiking }: MonkeyParameters, input: CircuitInput,
): Setting[] {
  const { design } = circuitWith(input).circuit.memory
  const all = design.kind === 'dense' ? [design.bits] : [design.claws, ...claws.filter((count) => count !== design.claws)]
  return all.flatMap((value, index) => {
    const others = index === 0 ? [] : [`memory.claws=${value}`, `memory.threshold=${value}`]
    const { circuit } = circuitWith(input, ...others)
    return strengths.map((a): Setting => ({
      level: 'circuit', a, h: 1 - a, sharpness: { of: 'claws', value }, bits: design.bits, replicates,
      controls: index === 0 ? Math.min(controls, replicates) : 0, memory: { level: 'sdm', circuit, noise, meanRemoved: false },
      ...(index === 0 && { spiking: { circuit, seeds: Math.min(spiking, replicates) } }),
    }))
  })
}
