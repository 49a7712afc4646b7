import type { CircuitInput } from '../experiment.js'
import { circuitWith, openCircuit } from './circuitMemories.js'
import { sdmOfClaws, type ClawMemory } from './clawMeasurement.js'
import type { ClawParameters } from './clawParameters.js'
import type { MeasuredLevel } from './clawTables.js'
import type { Claws } from './clawTheory.js'
import { golgiInDegree, golgiInhibition } from './golgiInhibition.js'

/** Memories of one design at one level, to be simulated. */
export interface Simulation extends Claws {
  readonly level: MeasuredLevel
  /** Granule cells. */
  readonly locations: number
  /** Golgi inhibition in matching claws, where it is what is studied. */
  readonly inhibition?: number
  open(seed: number): ClawMemory
}

/** Designs at level `sdm`, and at level `circuit` where a circuit takes part at it. */
export function simulationsOf(settings: ClawParameters, circuit: CircuitInput | undefined): Simulation[] {
  const { bits, measured, measuredLocations: locations, spiking, spikingLocations } = settings
  const atSdm = measured.map(([claws, threshold]): Simulation => ({
    level: 'sdm', claws, threshold, locations, open: (seed) => sdmOfClaws(bits, locations, { claws, threshold }, seed),
  }))
  if (circuit?.level !== 'circuit') return atSdm
  return [...atSdm, ...spiking.map(([claws, threshold]): Simulation => ({
    level: 'circuit', claws, threshold, locations: spikingLocations,
    open: opening(settings, circuit, { claws, threshold }, []),
  }))]
}

/** Spiking circuits whose Golgi cells raise the threshold, step by step up to all claws; none where there are none. */
export function inhibitionsOf(settings: ClawParameters, circuit: CircuitInput | undefined): Simulation[] {
  const inDegree = circuit && golgiInDegree(circuit)
  if (circuit?.level !== 'circuit' || inDegree === undefined) return []
  return settings.golgi.flatMap(([claws, threshold]) =>
    Array.from({ length: claws - threshold + 1 }, (_, inhibition): Simulation => ({
      level: 'circuit', claws, threshold, locations: settings.spikingLocations, inhibition,
      open: opening(settings, circuit, { claws, threshold }, golgiInhibition(inhibition, inDegree)),
    })))
}

function opening(
  { bits, spikingLocations }: ClawParameters, circuit: CircuitInput, { claws, threshold }: Claws,
  inhibition: readonly string[],
): Simulation['open'] {
  const { memory: { location } } = circuit.document as { memory: { location: string } }
  const levelled = circuitWith(circuit, `memory.bits=${bits}`, `memory.claws=${claws}`, `memory.threshold=${threshold}`,
    `populations.${location}.count=${spikingLocations}`, ...inhibition)
  return (seed) => openCircuit(levelled, seed) as ClawMemory
}
