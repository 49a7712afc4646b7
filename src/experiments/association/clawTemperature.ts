import { InputError } from '../../errors/inputError.js'
import type { CircuitInput, Experiment, ExperimentInputs } from '../experiment.js'
import { errorOfStored, measureClaws, type MeasuredClaws } from './clawMeasurement.js'
import { clawParameters, type ClawParameters } from './clawParameters.js'
import { clawPlots } from './clawPlots.js'
import { activityRow, errorRows, golgiRow, measuredRow, type Simulated } from './clawRows.js'
import { inhibitionsOf, simulationsOf } from './clawSimulations.js'
import { clawSummary } from './clawSummary.js'
import { clawTables, type CapacityRow, type GolgiRow, type SparseRow } from './clawTables.js'
import {
  clawCurve, clawTemperature as temperatureOf, criticalBy, heldBy, sparseClaws, thresholdsOf, type ClawTemperature,
} from './clawTheory.js'

export const clawTemperature: Experiment<ClawParameters> = {
  name: 'claw-temperature',
  title: 'Claws and inverse temperature',
  about: 'claws and threshold of granule cells against β, active fraction, capacity and critical distance; where four '
    + 'claws stand',
  source: 'ours; design of Jaeckel 1989, noise of Kanerva 1993 averaged over distances',
  parameters: clawParameters,
  circuit: 'circuits/marr-albus-4-claws.json',
  takesLesions: true,
  *run(settings, seed, { circuit }: ExperimentInputs = {}) {
    const { bits, locations, distances } = settings
    demandThresholds(settings)
    demandClaws(circuit)
    const temperatures: ClawTemperature[] = []
    const capacities: CapacityRow[] = []
    const designs = settings.claws.flatMap((claws) => thresholdsOf(claws).map((threshold) => ({ claws, threshold })))
    for (const [index, design] of designs.entries()) {
      const curve = clawCurve(bits, design)
      temperatures.push(temperatureOf(settings, design, curve))
      capacities.push(...locations.map((count) => ({
        ...design, locations: count, active: count * curve.weights[0]!, held: heldBy(settings, curve, count),
        critical: criticalBy(settings, curve, count),
      })))
      yield { phase: 'closed forms', done: (0.1 * (index + 1)) / designs.length }
    }
    const sparse = settings.ones.flatMap((share) => {
      const ones = Math.max(4, Math.min(bits / 2, Math.round(share * bits)))
      const { active, curve } = sparseClaws(settings, 4, ones)
      return locations.map((count): SparseRow => ({
        ones, locations: count, active, held: heldBy(settings, curve, count),
        heldMax: heldBy(settings, curve, Infinity),
      }))
    })
    const simulations = [...simulationsOf(settings, circuit), ...inhibitionsOf(settings, circuit)]
    const simulated: Simulated[] = []
    const golgi: GolgiRow[] = []
    for (const [index, { inhibition, open, ...design }] of simulations.entries()) {
      const measured: MeasuredClaws[] = []
      const held = Math.floor(heldBy(settings, clawCurve(bits, design), design.locations))
      const atHeld: number[] = []
      for (let replicate = 0; replicate < settings.replicates; replicate++) {
        const share = (index + replicate / settings.replicates) / simulations.length
        yield { phase: `${design.claws} claws, threshold ${design.threshold}`, done: 0.1 + 0.9 * share }
        const own = seed + replicate
        measured.push(measureClaws(settings, open(own), design.locations, own))
        if (inhibition === undefined && held >= heldMin) atHeld.push(errorOfStored(bits, held, open(own), own))
      }
      if (inhibition === undefined) simulated.push({ ...design, found: measured, held, atHeld })
      else golgi.push(golgiRow(settings, design, inhibition, measured))
    }
    const found = {
      temperatures, capacities, sparse, golgi,
      measured: simulated.map((one) => measuredRow(settings, distances, one)),
      errors: simulated.flatMap((one) => errorRows(settings, distances, one)),
      activity: [...new Set([...settings.ones, 0.3, 0.2, 0.1])].sort((one, other) => other - one).map(activityRow),
    }
    return {
      summary: clawSummary(settings, found),
      tables: clawTables(settings, found), plots: clawPlots(found), comparison: [],
    }
  },
}

/** Fewer patterns than this are no test of a capacity, which rests on a normal approximation. */
const heldMin = 10

function demandThresholds(settings: ClawParameters): void {
  for (const field of ['measured', 'spiking', 'golgi'] as const) {
    for (const [claws, threshold] of settings[field]) {
      if (threshold <= claws) continue
      throw new InputError({
        field: `experiment.${field}`, problem: `found a threshold of ${threshold} with ${claws} claws`,
        allowed: `at most ${claws}`,
      })
    }
  }
}

function demandClaws(circuit: CircuitInput | undefined): void {
  if (circuit === undefined) return
  if (circuit.level === 'attention') {
    const problem = 'level attention has no granule cells'
    throw new InputError({ source: '--level', problem, allowed: 'circuit or sdm' })
  }
  const { memory: { design } } = circuit.document as { memory: { design: string } }
  if (design === 'selected-coordinate') return
  throw new InputError({
    source: 'circuit', field: 'memory.design', problem: `found "${design}"`,
    allowed: 'selected-coordinate, which has claws',
  })
}
