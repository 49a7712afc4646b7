import { z } from 'zod'
import { InputError } from '../../errors/inputError.js'
import { predictedBitError } from '../../theory/recallError.js'
import type { Experiment } from '../experiment.js'
import { meanOf, varianceOf } from '../paper/jackknife.js'
import { measureClaws, type MeasuredClaws } from './clawMeasurement.js'
import {
  clawPlots, clawTables, type CapacityRow, type ErrorRow, type MeasuredRow, type SparseRow,
} from './clawTables.js'
import {
  clawCurve, clawTemperature as temperatureOf, criticalBy, heldBy, sparseClaws, thresholdsOf, type Claws,
  type ClawTemperature,
} from './clawTheory.js'

const whole = (least: number, most: number) => z.number().int().min(least).max(most)
const fractions = z.array(z.number().min(0).max(0.5)).min(1)
const parameters = z.strictObject({
  bits: whole(16, 4096).default(256).describe('n, the bits of an address; each has a fibre for 1 and one for 0'),
  claws: z.array(whole(1, 60)).min(1).default([2, 4, 6, 8, 10, 16])
    .describe('Numbers of claws K; each with the thresholds above K/2'),
  locations: z.array(z.number().min(1)).min(1).default([1000, 10_000, 175_000, 1e6])
    .describe('Numbers of granule cells; 175000 parallel fibres reach a Purkinje cell of the rat '
      + '(Napper & Harvey 1988)'),
  patterns: whole(2, 100_000).default(20)
    .describe('m, the number of stored patterns, for errors and critical distances'),
  bitRight: z.number().gt(0.5).lt(1).default(0.99)
    .describe('Share of right bits after one read that capacity asks for'),
  ones: fractions.default([0.5, 0.25, 0.125, 0.0625])
    .describe('Shares of ones in sparse mossy-fibre codes, read by claws for 1'),
  measured: z.array(z.tuple([whole(1, 60), whole(1, 60)])).min(1)
    .default([[4, 4], [4, 3], [6, 6], [8, 8], [8, 7], [10, 10]])
    .describe('Pairs of claws and threshold of the memories that are simulated'),
  measuredLocations: whole(10, 1_000_000).default(5000).describe('Granule cells of the memories that are simulated'),
  distances: fractions.default([0, 0.05, 0.1, 0.15, 0.2, 0.3])
    .describe('Distances of their cues, as fractions of the bits'),
  replicates: whole(2, 1000).default(10).describe('Seeds of simulated memories'),
})
type Parameters = z.infer<typeof parameters>

export const clawTemperature: Experiment<Parameters> = {
  name: 'claw-temperature',
  about: 'claws and threshold of granule cells against β, active fraction, capacity and critical distance; where four '
    + 'claws stand',
  source: 'ours; design of Jaeckel 1989, noise of Kanerva 1993 averaged over distances',
  parameters,
  *run(settings, seed) {
    const { bits, locations } = settings
    for (const [claws, threshold] of settings.measured) demandThreshold(claws, threshold)
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
      yield { phase: 'closed forms', done: (0.3 * (index + 1)) / designs.length }
    }
    const sparse = settings.ones.flatMap((share) => {
      const ones = Math.max(4, Math.min(bits / 2, Math.round(share * bits)))
      const { active, curve } = sparseClaws(settings, 4, ones)
      return locations.map((count): SparseRow => ({
        ones, locations: count, active, held: heldBy(settings, curve, count),
        heldMax: heldBy(settings, curve, Infinity),
      }))
    })
    const measured: MeasuredRow[] = []
    const errors: ErrorRow[] = []
    for (const [index, [claws, threshold]] of settings.measured.entries()) {
      const design = { claws, threshold }
      const found: MeasuredClaws[] = []
      for (let replicate = 0; replicate < settings.replicates; replicate++) {
        found.push(measureClaws(settings, design, seed + replicate))
        const share = (replicate + 1) / settings.replicates
        yield { phase: `${claws} claws, threshold ${threshold}`,
          done: 0.3 + (0.65 * (index + share)) / settings.measured.length }
      }
      measured.push(measuredRow(settings, design, found))
      errors.push(...errorRows(settings, design, found))
    }
    const found = { temperatures, capacities, sparse, measured, errors }
    return {
      summary: summaryOf(settings, found), tables: clawTables(settings, found), plots: clawPlots(found), comparison: [],
    }
  },
}

function demandThreshold(claws: number, threshold: number): void {
  if (threshold <= claws) return
  throw new InputError({
    field: 'experiment.measured', problem: `found a threshold of ${threshold} with ${claws} claws`,
    allowed: `at most ${claws}`,
  })
}

const errorOf = (values: readonly number[]): number => Math.sqrt(varianceOf(values) / values.length)

/** What was measured of β and p, beside the closed forms. */
function measuredRow(settings: Parameters, design: Claws, found: readonly MeasuredClaws[]): MeasuredRow {
  const curve = clawCurve(settings.bits, design)
  const { active, beta } = temperatureOf(settings, design, curve)
  const betas = found.map((one) => one.beta)
  const shares = found.map((one) => one.active)
  // A cue that no read brings nearer, or a nearer one of which that is true, ends the reach.
  const distances = settings.distances
    .map((fraction, index) => ({ fraction, error: meanOf(found.map(({ errors }) => errors[index]!)) }))
    .filter(({ fraction }) => fraction > 0).toSorted((one, other) => one.fraction - other.fraction)
  const end = distances.findIndex(({ fraction, error }) => error >= fraction)
  const held = end === -1 ? distances : distances.slice(0, end)
  return {
    ...design, active, activeMeasured: meanOf(shares), activeError: errorOf(shares),
    beta, betaMeasured: meanOf(betas), betaError: errorOf(betas),
    critical: criticalBy(settings, curve, settings.measuredLocations),
    criticalMeasured: Math.round((held.at(-1)?.fraction ?? 0) * settings.bits),
  }
}

/** Wrong bits after one read, measured and predicted exactly but for the independence of overlaps. */
function errorRows(
  { bits, patterns, measuredLocations, distances }: Parameters, design: Claws, found: readonly MeasuredClaws[],
): ErrorRow[] {
  return distances.map((fraction, index) => {
    const errors = found.map((one) => one.errors[index]!)
    const distance = Math.round(fraction * bits)
    return {
      ...design, distance, error: meanOf(errors), standardError: errorOf(errors),
      predicted: predictedBitError({
        design: { kind: 'selected-coordinate', bits, ...design }, locations: measuredLocations, stored: patterns,
        distance,
      }),
    }
  })
}

interface Found {
  readonly temperatures: readonly ClawTemperature[]
  readonly capacities: readonly CapacityRow[]
  readonly sparse: readonly SparseRow[]
  readonly measured: readonly MeasuredRow[]
}

function summaryOf(
  { bits, bitRight, locations }: Parameters, { temperatures, capacities, sparse, measured }: Found,
): string {
  const full = temperatures.filter(({ claws, threshold }) => claws === threshold)
  const most = Math.max(...locations)
  const best = capacities.filter((row) => row.locations === most).toSorted((one, other) => other.held - one.held)[0]!
  const four = temperatures.filter(({ claws }) => claws === 4)
  const sparsest = sparse.filter((row) => row.locations === most).toSorted((one, other) => other.held - one.held)[0]!
  const deviation = Math.max(...measured.map(({ beta, betaMeasured }) => Math.abs(betaMeasured / beta - 1)))
  return `Where all K claws must match, β is about K/2 at small distances and some 15 % above it over a quarter of the `
    + `bits: ${full.map(({ claws, betaAtZero, beta }) =>
      `K = ${claws}: ${betaAtZero.toFixed(2)}, ${beta.toFixed(2)}`).join('; ')}. Simulated memories give the latter to `
    + `${(100 * deviation).toFixed(1)} % or better; with a lower threshold β falls below K/2. `
    + four.map(({ threshold, active, beta, heldMax }) =>
      `Four claws with θ = ${threshold} (n = ${bits}): p = ${active.toFixed(4)}, β = ${beta.toFixed(2)}, and at most `
        + `${count(heldMax)} `
      + `patterns with ${100 * bitRight} % of bits right, however many granule cells there are. `).join('')
    + 'The ceiling is about 1/(z·p)², for two codes share p² of the cells whatever K and θ are; more granule cells '
    + 'only bring a memory to its ceiling. So four claws are at their sparsest with θ = 4, and what compensates is a '
    + `smaller p: more claws with a high threshold (at ${most} granule cells K = ${best.claws} with θ = `
    + `${best.threshold} holds the most of the designs tried, ${count(best.held)}), or a sparser mossy-fibre code `
    + `(four claws that ask for ones, ${sparsest.ones} of ${bits} fibres active: ${count(sparsest.held)}). Sparser `
    + 'designs need more granule cells to be of use. Inhibition by Golgi cells that moves the threshold with the '
    + 'activity is not in these closed forms; the spiking circuit is measured by `lobule run recall`.'
}

const count = (held: number): string => (held < 100 ? held.toFixed(1) : Math.round(held).toString())
