import type {
  Circuit, ConnectionRule, LifConductancePopulation, LifExponentialPopulation, LifPopulation, Plasticity,
  PoissonPopulation, Population, Projection, RegularPopulation, RelayPopulation, SpikeTrainPopulation,
} from '../../src/circuit/circuit.js'
import type { AddressDesign } from '../../src/theory/addressDesign.js'

/** Circuits of a few cells, declared in ticks of 0.1 ms and mV. */
export const relay = (name: string, count = 1): RelayPopulation => ({ model: 'relay', name, about: '', count })

/** Fibres that fire at random at a rate, or at rates between two. */
export const poisson = (name: string, count = 1, rateFromHz = 20, rateToHz = rateFromHz): PoissonPopulation =>
  ({ model: 'poisson', name, about: '', count, rateFromHz, rateToHz })

/** Fibres that fire at a constant interval, all of them at tick 0, unless changes say otherwise. */
export const regular = (
  name: string, count = 1, rateHz = 20, changes: Partial<RegularPopulation> = {},
): RegularPopulation => ({ model: 'regular', name, about: '', count, rateFromHz: rateHz, rateToHz: rateHz, phase: 0, ...changes })

/** Fibres with the spikes of a list, which is put in order. */
export function spikeTrain(
  name: string, count: number, spikes: readonly (readonly [tick: number, cell: number])[],
  changes: Partial<SpikeTrainPopulation> = {},
): SpikeTrainPopulation {
  const sorted = [...spikes].sort(([left, one], [right, other]) => left - right || one - other)
  return {
    model: 'spike-train', name, about: '', count, ticks: Int32Array.from(sorted, ([tick]) => tick),
    cells: Uint32Array.from(sorted, ([, cell]) => cell), ...changes,
  }
}

/** τ 10 ms, rest and reset −70 mV, threshold −55 mV (so 15 mV above rest), refractory for 2 ms, no drive. */
export const lif = (name: string, count = 1, changes: Partial<LifPopulation> = {}): LifPopulation => ({
  model: 'lif', name, about: '', count, membraneTimeConstantMs: 10, restingPotentialMv: -70, thresholdPotentialMv: -55,
  resetPotentialMv: -70, refractoryTicks: 20, driveMv: 0, ...changes,
})

/** The same with currents: excitatory τ 2 ms, inhibitory τ 8 ms. */
export const lifExponential = (
  name: string, count = 1, changes: Partial<LifExponentialPopulation> = {},
): LifExponentialPopulation => ({
  ...lif(name, count), model: 'lif-exponential', excitatoryTimeConstantMs: 2, inhibitoryTimeConstantMs: 8, ...changes,
})

/** The same with conductances, with reversal potentials of 0 mV and −75 mV. */
export const lifConductance = (
  name: string, count = 1, changes: Partial<LifConductancePopulation> = {},
): LifConductancePopulation => ({
  ...lif(name, count), model: 'lif-conductance', excitatoryTimeConstantMs: 2, inhibitoryTimeConstantMs: 8,
  excitatoryReversalMv: 0, inhibitoryReversalMv: -75, ...changes,
})

/** A projection named `from>to`; its weight is in mV, for all targets or for each. */
export const projection = (
  from: string, to: string, weightMv: number | readonly number[], delayTicks = 10,
  rule: ConnectionRule = { kind: 'all-to-all' },
): Projection => ({
  name: `${from}>${to}`, from, to, rule, delayTicks,
  weightQuanta: typeof weightMv === 'number' ? quanta(weightMv) : weightMv.map(quanta),
})

const quanta = (weightMv: number): number => Math.round(weightMv * 65536)

/** An additive rule with a window, in numbers. */
export interface BoxRule extends Pick<Plasticity, 'weightStepQuanta' | 'weightBits' | 'initialSteps' | 'teacher'> {
  readonly potentiationSteps: number
  readonly depressionSteps: number
  readonly windowStartTicks: number
  readonly windowEndTicks: number
}

export const boxPlasticity = (
  { potentiationSteps, depressionSteps, windowStartTicks, windowEndTicks, ...rest }: BoxRule,
): Plasticity => ({
  ...rest, potentiation: { kind: 'additive', steps: potentiationSteps },
  depression: { kind: 'additive', steps: depressionSteps },
  eligibility: { kind: 'box', startTicks: windowStartTicks, endTicks: windowEndTicks }, learnsFromStart: false,
})

/** A plastic all-to-all projection named `from>to`. */
export const plasticProjection = (
  from: string, to: string, plasticity: Plasticity, delayTicks = 10,
): Projection => ({ ...projection(from, to, 0, delayTicks), plasticity })

/** A circuit for the engine alone: nothing in it is read as a memory unless `design` says how addresses are read. */
export function circuitOf(
  populations: readonly Population[], projections: readonly Projection[],
  design: AddressDesign = { kind: 'dense', bits: 2, threshold: 1 }, resolutionMs = 0.1,
): Circuit {
  return {
    name: 'tiny', about: '', sources: [], resolutionMs, populations, projections,
    memory: { design, address: '', location: '', counters: '', teacher: '', readout: '' },
    presentation: {
      periodTicks: 1000, volleys: 1, volleyIntervalTicks: 50, jitterMs: 0, teacherDelayTicks: 200, readEndTicks: 200,
    },
  }
}
