import type { MemoryCircuit } from '../../circuit/circuit.js'
import { openGraphLevel, type GraphLevel } from '../../levels/openGraphLevel.js'
import type { CircuitInput } from '../experiment.js'
import { circuitLevel, graphLevels, type LevelParameters } from './graphLevels.js'
import { placeOf, type LevelStep } from './levelPlaces.js'

const bits = 10
const strengthMax = 4

export const wideWeightsName = `${bits}-bit weights`

/** What gives the hard locations of a circuit counters of 10 bits; in spikes its interneurons would subtract too little. */
export function wideWeightsOf({ memory: { counters } }: MemoryCircuit): readonly [string, string] {
  const plasticity = `projections.${counters}.plasticity`
  return [`${plasticity}.weightBits=${bits}`, `${plasticity}.initialSteps=${2 ** (bits - 1)}`]
}

/**
 * Level `circuit` but for how it stores a graph: with weights of 10 bits, which do not saturate where a vertex has many
 * neighbours; with its own weights and strengths of at most 4, rounded; and with what words have in common unlearnt in
 * random contexts. None where level `circuit` does not take part.
 */
export function storageSteps(given: LevelParameters, input: CircuitInput | undefined): LevelStep[] {
  const own = graphLevels(given, input).find(({ level }) => level === 'circuit')
  if (own?.circuit === undefined) return []
  return [
    beside(wideWeightsName, circuitLevel(given, input!, ...wideWeightsOf(own.circuit)).memory),
    {
      ...beside(`strengths to ${strengthMax}`, own.memory),
      open: (graph, seed) => openGraphLevel(own.memory, { ...graph, strengthMax }, seed),
    },
    beside('mean removed', { ...own.memory, meanRemoved: true } as GraphLevel),
  ]
}

const beside = (name: string, memory: GraphLevel): LevelStep =>
  ({ ...placeOf(name, memory), to: 'circuit', comparedWith: 'circuit', place: 'beside' })
