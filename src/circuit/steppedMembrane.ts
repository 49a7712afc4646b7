import { alignedBytes, type Kernels } from '../kernels/kernels.js'
import {
  numbersPerSteppedCell, steppedConstantsLength, steppedPlaces as place, synapseKinds,
} from '../kernels/steppedPlaces.js'
import { steadyMv, type MembranePopulation } from './circuit.js'
import { decidedThresholdMv, peakMv, type Membrane } from './membrane.js'

/** Room of a population whose cells are stepped, besides their numbers and the list of those that may fire. */
export interface SteppedRoom {
  readonly constants: Float64Array
  /** 1 for each cell that is listed. */
  readonly marks: Uint8Array
  /** The cells that fire at a tick. */
  readonly spikes: Uint32Array
  /** How many stay listed. */
  readonly left: Uint32Array
  /** 32 random bits a cell, from a whole block of the generator on, and the key to draw them with. */
  readonly noise: Uint32Array
  readonly key: Uint32Array
  readonly scratch: Float64Array
}

/** Cells whose bits one counter of the generator gives. */
export const cellsPerCounter = 4

/** The numbers of the cells that are here, and of one more that what would become of a cell is tried on. */
export const steppedStateLength = (count: number): number => (count + 1) * numbersPerSteppedCell

export const allocateStepped = (kernels: Kernels, { noiseMv }: MembranePopulation, count: number): SteppedRoom => ({
  constants: kernels.float64(steppedConstantsLength),
  marks: kernels.uint8(count),
  spikes: kernels.uint32(count),
  left: kernels.uint32(1),
  noise: kernels.uint32(noiseLength(noiseMv, count)),
  key: kernels.uint32(4),
  scratch: kernels.float64(2 * count),
})

/** The bytes of that room and of the numbers of the cells. */
export const steppedBytes = ({ noiseMv }: MembranePopulation, count: number): number =>
  [8 * steppedStateLength(count), 8 * steppedConstantsLength, count, 4 * count, 4, 4 * noiseLength(noiseMv, count), 16,
    16 * count]
    .reduce((sum, bytes) => sum + alignedBytes(bytes), 0)

/** With what the first and the last counter give to cells that are not here. */
const noiseLength = (noiseMv: number | undefined, count: number): number =>
  (noiseMv === undefined ? 0 : count + 2 * (cellsPerCounter - 1))

/** What the kernels need of a population whose cells are stepped. */
export function steppedConstants(
  population: MembranePopulation, membrane: Membrane, resolutionMs: number, kernels: Pick<Kernels, 'exp' | 'log'>,
): Float64Array {
  const constants = new Float64Array(steppedConstantsLength)
  const { model, adaptation, noiseMv, thresholdPotentialMv } = population
  const own = membrane.membrane.timeConstantTicks
  const [excitation, inhibition] = [membrane.excitation, membrane.inhibition].map((decay) => decay?.timeConstantTicks ?? 1)
  const shape = (synaptic: number) => synaptic / (own - synaptic)
  const ticks = [own, excitation!, inhibition!, adaptation ? adaptation.timeConstantMs / resolutionMs : 1]
  constants.set(ticks, place.timeConstants)
  constants.set(ticks.map((timeConstant) => kernels.exp(-1 / timeConstant)), place.kept)
  constants[place.refractoryTicks] = membrane.refractoryTicks
  constants[place.adaptationStep] = adaptation?.stepMv ?? 0
  constants[place.noise] = noiseMv ?? 0
  if (model === 'lif-exponential') {
    constants[place.kind] = synapseKinds.current
    constants[place.excitationShape] = shape(excitation!)
    constants[place.inhibitionShape] = shape(inhibition!)
    constants[place.peak] = peakMv(own, excitation!, kernels)
    constants[place.excitationPerMv] = 1
    constants[place.inhibitionPerMv] = 1
  } else if (model === 'lif-conductance') {
    constants[place.kind] = synapseKinds.conductance
    constants[place.excitationPerMv] = 1 / (population.excitatoryReversalMv - thresholdPotentialMv)
    constants[place.inhibitionPerMv] = 1 / (thresholdPotentialMv - population.inhibitoryReversalMv)
  }
  setSteppedLevels(constants, population, membrane)
  return constants
}

/** The levels of a population at its drive, on which they depend. */
export function setSteppedLevels(constants: Float64Array, population: MembranePopulation, membrane: Membrane): void {
  constants[place.threshold] = decidedThresholdMv(membrane)
  constants[place.reset] = membrane.resetMv
  if (population.model !== 'lif-conductance') return
  constants[place.excitationReversal] = population.excitatoryReversalMv - steadyMv(population)
  constants[place.inhibitionReversal] = population.inhibitoryReversalMv - steadyMv(population)
}
