import type { CircuitInput } from '../experiment.js'
import { circuitLevel, graphLevels, type LevelParameters } from './graphLevels.js'
import { placeOf, type LevelStep } from './levelPlaces.js'

const bits = 10

/**
 * Level `circuit` with weights of 10 bits in place of its own: what is lost where weights saturate, for a graph whose
 * vertices have many neighbours is many writes at one address. None where level `circuit` does not take part.
 */
export function wideWeights(given: LevelParameters, input: CircuitInput | undefined): LevelStep[] {
  const circuit = graphLevels(given, input).find(({ level }) => level === 'circuit')?.circuit
  if (circuit === undefined) return []
  const plasticity = `projections.${circuit.memory.counters}.plasticity`
  const { memory } = circuitLevel(given, input!, `${plasticity}.weightBits=${bits}`,
    `${plasticity}.initialSteps=${2 ** (bits - 1)}`)
  return [{ ...placeOf(`${bits}-bit weights`, memory), to: 'circuit', comparedWith: 'circuit', place: 'beside' }]
}
