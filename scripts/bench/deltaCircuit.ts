import type { Circuit, LifExponentialPopulation, Population, Projection } from '../../src/circuit/circuit.js'

/**
 * The same circuit with delta synapses, at similar rates: an input moves the membrane at once by the geometric mean of
 * what keeps the peak of the potential that its current would have made (too little where inputs add up) and of what
 * keeps the area below it (too much where few of them suffice).
 */
export const deltaCircuit = (circuit: Circuit): Circuit => ({
  ...circuit,
  populations: circuit.populations.map((population) =>
    (population.model === 'lif-exponential' ? withoutCurrents(population) : population)),
  projections: circuit.projections.map((projection) => scaled(projection, circuit.populations)),
})

function withoutCurrents(population: LifExponentialPopulation): Population {
  const { excitatoryTimeConstantMs: _, inhibitoryTimeConstantMs: __, ...membrane } = population
  return { ...membrane, model: 'lif' }
}

function scaled(projection: Projection, populations: readonly Population[]): Projection {
  const to = populations.find(({ name }) => name === projection.to)!
  const { weightQuanta, plasticity } = projection
  if (to.model !== 'lif-exponential' || typeof weightQuanta !== 'number') return projection
  const { membraneTimeConstantMs: own, excitatoryTimeConstantMs, inhibitoryTimeConstantMs } = to
  const current = weightQuanta < 0 ? inhibitoryTimeConstantMs : excitatoryTimeConstantMs
  const jump = Math.sqrt(peakOf(current, own) * current / own)
  if (!plasticity) return { ...projection, weightQuanta: Math.round(weightQuanta * jump) }
  return { ...projection, plasticity: { ...plasticity, weightStepQuanta: plasticity.weightStepQuanta * jump } }
}

/** The peak of s·(m − e), where m and e decay with the membrane's and the current's time constant, s = e/(m − e). */
const peakOf = (current: number, membrane: number): number => (current / membrane) ** (membrane / (membrane - current))
