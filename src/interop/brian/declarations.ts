import {
  hasMembrane, steadyMv, weightQuantumMv, type Circuit, type MembranePopulation, type Plasticity,
  type PoissonPopulation, type WeightChange,
} from '../../circuit/circuit.js'
import { synapticTicks } from '../../circuit/membrane.js'
import type { Cells, Connections, Network } from '../../circuit/network.js'
import { oneWeight } from './oneWeight.js'
import { call, comment, milliseconds, quoted } from './pythonText.js'
import { pythonNames } from './pythonNames.js'

/** The variable of each population and projection in the script. */
export interface Variables {
  readonly population: ReadonlyMap<string, string>
  readonly projection: ReadonlyMap<string, string>
}

export function variablesOf({ populations, projections }: Circuit): Variables {
  const names = [...populations, ...projections].map(({ name }) => name)
  const pairs = pythonNames(names).map((variable, index) => [names[index]!, variable] as const)
  return {
    population: new Map(pairs.slice(0, populations.length)), projection: new Map(pairs.slice(populations.length)),
  }
}

export function populationLines({ population, membrane }: Cells, { circuit }: Network, variables: Variables): string[] {
  const { name, about, count } = population
  const variable = variables.population.get(name)!
  const heading = about === '' ? [] : comment(about)
  if (population.model === 'poisson') heading.push(drawn(population))
  if (!hasMembrane(population)) return [...heading, ...call(variable, 'relay', [String(count), quoted(name)])]
  const teachers = circuit.projections.flatMap(({ to, plasticity }) =>
    (plasticity && to === name ? [quoted(variables.projection.get(plasticity.teacher)!)] : []))
  return [...heading, ...call(variable, 'lif', [
    String(count), `tau_m=${population.membraneTimeConstantMs}*ms`, ...currents(population, circuit),
    `E_L=${population.restingPotentialMv}*mV`, `V_threshold=${population.thresholdPotentialMv}*mV`,
    `V_reset=${population.resetPotentialMv}*mV`, `refractory=${milliseconds(population.refractoryTicks, circuit)}`,
    `V_start=${membrane!.thresholdMv > 0 ? steadyMv(population) : population.restingPotentialMv}*mV`,
    ...(population.driveMv === 0 ? [] : [`drive=${population.driveMv}*mV`]), ...adaptation(population),
    ...(teachers.length === 0 ? [] : [`teachers=[${[...new Set(teachers)].join(', ')}]`]),
  ])]
}

function drawn({ rateFromHz, rateToHz, profile }: PoissonPopulation): string {
  const rate = rateFromHz === rateToHz ? rateToHz : `${rateFromHz} to ${rateToHz}`
  const changes = profile ? ', changing in time' : ''
  return `# They fire at random, ${rate} Hz${changes}: when Lobule says so. A PoissonGroup would draw other spikes.`
}

const adaptation = ({ adaptation: given }: MembranePopulation): string[] =>
  (given ? [`adaptation=${given.stepMv}*mV`, `tau_a=${given.timeConstantMs}*ms`] : [])

/**
 * Time constants of synaptic conductances, with their reversal potentials, and of currents, as the engine computes with
 * them: never quite that of the membrane.
 */
function currents(population: MembranePopulation, circuit: Circuit): string[] {
  if (population.model === 'lif') return []
  if (population.model === 'lif-conductance') {
    return [`tau_e=${population.excitatoryTimeConstantMs}*ms`, `tau_i=${population.inhibitoryTimeConstantMs}*ms`,
      `E_e=${population.excitatoryReversalMv}*mV`, `E_i=${population.inhibitoryReversalMv}*mV`]
  }
  const { membraneTimeConstantMs, excitatoryTimeConstantMs, inhibitoryTimeConstantMs } = population
  const computed = (timeConstantMs: number) => milliseconds(
    synapticTicks(timeConstantMs / circuit.resolutionMs, membraneTimeConstantMs / circuit.resolutionMs), circuit)
  return [`tau_e=${computed(excitatoryTimeConstantMs)}`, `tau_i=${computed(inhibitoryTimeConstantMs)}`]
}

export function projectionLines(part: Connections, { circuit }: Network, variables: Variables): string[] {
  const { name, from, to, delayTicks } = part.projection
  const variable = variables.projection.get(name)!
  const ends = [variables.population.get(from)!, variables.population.get(to)!, quoted(name)]
  const delay = `delay=${milliseconds(delayTicks, circuit)}`
  if (part.kind === 'plastic') {
    const { plasticity } = part
    return call(variable, 'plastic', [
      ...ends, delay, `teacher=${quoted(variables.projection.get(plasticity.teacher)!)}`,
      `weight_step=${plasticity.weightStepQuanta * weightQuantumMv}*mV`, `w_start=${plasticity.initialSteps}`,
      `w_max=${2 ** plasticity.weightBits - 1}`, `potentiation=${change(plasticity.potentiation)}`,
      `depression=${change(plasticity.depression)}`, `eligibility=${eligibility(plasticity, name, circuit)}`,
    ])
  }
  const quanta = oneWeight(part)
  const weight = quanta === undefined ? `np.array(data['weights'][${quoted(name)}])` : String(quanta * weightQuantumMv)
  const teaches = circuit.projections.some(({ plasticity }) => plasticity?.teacher === name)
  return call(variable, 'static', [
    ...ends, `weight=${weight}*mV`, delay, ...(teaches ? [`teacher=${quoted(variable)}`] : []),
  ])
}

const change = (by: WeightChange): string =>
  (by.kind === 'additive' ? `additive(${by.steps})` : `multiplicative(${by.fraction})`)

function eligibility({ eligibility: shape }: Plasticity, name: string, circuit: Circuit): string {
  switch (shape.kind) {
    case 'box':
      return `box(${milliseconds(shape.startTicks, circuit)}, ${milliseconds(shape.endTicks, circuit)})`
    case 'exponential':
      return `exponential(${milliseconds(shape.timeConstantTicks, circuit)})`
    case 'sine':
    case 'sinexp':
      return `table(${quoted(name)})`
  }
}
