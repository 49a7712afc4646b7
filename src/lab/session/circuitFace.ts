import { largestWeight, type MemoryCircuit } from '../../circuit/circuit.js'
import { expectedBeta } from '../../experiments/recall.js'
import type { RecallParameters } from '../../experiments/recallParameters.js'
import { activationProbability } from '../../theory/addressDesign.js'
import { widthOf } from '../../words/patternSet.js'
import type { CircuitFace } from './messages.js'

/** What the page shows of a circuit. */
export function circuitFace(circuit: MemoryCircuit, parameters: RecallParameters): CircuitFace {
  const { memory, presentation, populations, projections, resolutionMs } = circuit
  const { design } = memory
  const counters = projections.find(({ name }) => name === memory.counters)!
  return {
    name: circuit.name, about: circuit.about, bits: design.bits, width: widthOf(design.bits), resolutionMs,
    periodMs: presentation.periodTicks * resolutionMs,
    ...(design.kind === 'selected-coordinate' && { claws: design.claws }), threshold: design.threshold,
    populations,
    roles: {
      address: memory.address, location: memory.location, counter: counters.to, teacher: memory.teacher,
      readout: memory.readout,
    },
    projections: projections.map(({ name, from, to }) => ({ name, from, to })),
    weightMax: largestWeight(counters.plasticity!), weightInitial: counters.plasticity!.initialSteps,
    expectedActive: activationProbability(design),
    expectedBeta: expectedBeta(circuit, parameters).beta,
  }
}
