import { levels as allLevels, type Level } from '../../levels/levelMemory.js'
import { sharedProbabilities } from '../../theory/addressDesign.js'
import { longestChain } from '../../theory/retrieval/longestChain.js'
import { softmaxCurve, weightCurve } from '../../theory/retrieval/weightCurve.js'
import { betaOfDesign, circuitWith, locationsOf, type LevelledCircuit } from '../association/circuitMemories.js'
import type { CircuitInput } from '../experiment.js'
import type { SequenceParameters } from './sequenceParameters.js'

/** A memory that chains are written into, and in what it differs from the others. */
export interface ChainDesign {
  readonly varied: 'level' | 'granule cells' | 'claws' | 'bits of a weight'
  readonly value: string
  readonly levelled: LevelledCircuit
  /** Transitions held in the mean field; absent where weights saturate, which it does not know. */
  readonly predicted?: number
}

/** The levels that take part, in the order of description: all to that of the circuit that takes part. */
export const levelsUpTo = (level: Level): Level[] => {
  const ordered = allLevels.toReversed()
  return ordered.slice(0, ordered.indexOf(level) + 1)
}

/** The circuit at every level, and with other cells, claws and weights at level `sdm`. */
export function chainDesigns(settings: SequenceParameters, circuit: CircuitInput): ChainDesign[] {
  const { locations, claws, weightBits } = settings
  const atSdm = { ...circuit, level: 'sdm' as const }
  const whole = circuitWith(atSdm)
  const { memory: { location, counters, design } } = whole.circuit
  const designs: ChainDesign[] = levelsUpTo(circuit.level).map((level) =>
    held({ varied: 'level', value: level, levelled: { ...whole, level } }, settings))
  if (circuit.level === 'attention') return designs
  for (const count of locations) {
    const levelled = circuitWith(atSdm, `populations.${location}.count=${count}`)
    designs.push(held({ varied: 'granule cells', value: String(count), levelled }, settings))
  }
  for (const count of design.kind === 'dense' ? [] : claws) {
    const levelled = circuitWith(atSdm, `memory.claws=${count}`, `memory.threshold=${count}`)
    designs.push(held({ varied: 'claws', value: String(count), levelled }, settings))
  }
  for (const bits of weightBits) {
    const plasticity = `projections.${counters}.plasticity`
    const levelled = circuitWith(
      atSdm, `${plasticity}.weightBits=${bits}`, `${plasticity}.initialSteps=${2 ** (bits - 1)}`)
    designs.push({ varied: 'bits of a weight', value: String(bits), levelled })
  }
  return designs
}

function held(design: ChainDesign, { cueNoise }: SequenceParameters): ChainDesign {
  const { circuit, level } = design.levelled
  const { design: address } = circuit.memory
  const distance = Math.round(cueNoise * address.bits)
  const predicted = level === 'attention'
    ? longestChain(softmaxCurve(address.bits, betaOfDesign(circuit)), Infinity, distance)
    : longestChain(weightCurve(sharedProbabilities(address)), locationsOf(circuit), distance)
  return { ...design, predicted }
}
