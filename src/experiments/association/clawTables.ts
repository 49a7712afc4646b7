import type { ExperimentResult } from '../experiment.js'
import type { Claws, ClawTemperature } from './clawTheory.js'

/** Where simulated memories were measured. */
export type MeasuredLevel = 'sdm' | 'circuit'

export interface CapacityRow extends Claws {
  readonly locations: number
  readonly active: number
  readonly held: number
  readonly critical: number
}

export interface SparseRow {
  readonly ones: number
  readonly locations: number
  readonly active: number
  readonly held: number
  readonly heldMax: number
}

export interface MeasuredRow extends Claws {
  readonly level: MeasuredLevel
  readonly locations: number
  readonly active: number
  readonly activeMeasured: number
  readonly activeError: number
  readonly beta: number
  readonly betaMeasured: number
  readonly betaError: number
  readonly critical: number
  readonly criticalMeasured: number
  /** The capacity by the closed form, and the share of wrong bits with as many patterns; empty where there are few. */
  readonly held: number
  readonly wrong: number | ''
  readonly wrongError: number | ''
  readonly wrongPredicted: number | ''
}

export interface ErrorRow extends Claws {
  readonly level: MeasuredLevel
  readonly distance: number
  readonly error: number
  readonly standardError: number
  readonly predicted: number
}

/** What Golgi inhibition makes of claws: β and p of the spiking circuit, and the closed forms of a higher threshold. */
export interface GolgiRow extends Claws {
  /** In claws that match. */
  readonly inhibition: number
  readonly effective: number
  readonly active: number
  readonly activeMeasured: number
  readonly activeError: number
  readonly beta: number
  readonly betaMeasured: number
  readonly betaError: number
  readonly heldMax: number
}

/** p of four claws that ask for ones, by the share q of active fibres. */
export interface ActivityRow {
  readonly share: number
  readonly two: number
  readonly three: number
  readonly four: number
  /** The threshold with the p that is nearest to 1/16, that of four claws on a dense code. */
  readonly steady: number
}

export interface Found {
  readonly temperatures: readonly ClawTemperature[]
  readonly capacities: readonly CapacityRow[]
  readonly sparse: readonly SparseRow[]
  readonly measured: readonly MeasuredRow[]
  readonly errors: readonly ErrorRow[]
  readonly golgi: readonly GolgiRow[]
  readonly activity: readonly ActivityRow[]
}

interface Sizes {
  readonly bits: number
  readonly patterns: number
  readonly bitRight: number
  readonly replicates: number
}

const columnsOf = (titles: Readonly<Record<string, string>>) =>
  Object.entries(titles).map(([key, title]) => ({ key, title }))

const design = { claws: 'K', threshold: 'θ' }

export function clawTables(
  { bits, patterns, bitRight, replicates }: Sizes,
  { temperatures, capacities, sparse, measured, errors, golgi, activity }: Found,
): ExperimentResult['tables'] {
  const held = `Held: patterns at which one read of a stored one still has ${100 * bitRight} % of bits right, in the `
    + 'normal approximation with the noise averaged over the distances of the other patterns.'
  return [
    {
      name: 'temperature', title: 'Claws, threshold and β',
      caption: `Closed forms, n = ${bits}. β of ln(shared) on the cosine: at distance 0, and by least squares up to a `
        + `quarter of the bits. ${held}`,
      columns: columnsOf({
        ...design, active: 'p', betaAtZero: 'β at 0', beta: 'β', rule: 'K/2', rSquared: 'R²',
        heldMax: 'held, any number of cells',
        heldRule: '1/(z·p)²',
      }),
      rows: temperatures.map((row) => ({ ...row })),
    },
    {
      name: 'capacity', title: 'Granule cells and capacity',
      caption: `Closed forms. ${held} Critical distance: the largest distance from which, and from all smaller ones, a `
        + `read comes nearer, with ${patterns} patterns.`,
      columns: columnsOf({ ...design, locations: 'granule cells', active: 'active cells', held: 'held',
        critical: 'critical distance (bits)' }),
      rows: capacities.map((row) => ({ ...row })),
    },
    {
      name: 'sparse-codes', title: 'Four claws on sparse codes',
      caption: `All four claws ask for a 1, and that many of the ${bits} mossy fibres are active; data words are `
        + `dense. ${held}`,
      columns: columnsOf({ ones: 'ones', active: 'p', locations: 'granule cells', held: 'held',
        heldMax: 'held, any number of cells' }),
      rows: sparse.map((row) => ({ ...row })),
    },
    {
      name: 'measured', title: 'Simulated memories against closed forms',
      caption: `${replicates} memories with ${patterns} patterns; means with standard errors. At level circuit granule `
        + 'cells are shown every word and counted where they spike. The measured critical distance is the largest of '
        + 'the distances tried, the closed form a normal approximation. Held: the closed form of the capacity; where '
        + `as many patterns are stored, at most ${(100 * (1 - bitRight)).toFixed(1)} % of bits should be wrong after `
        + 'one read of them; they are fewer, for it counts the chance in a pattern\'s own cells as noise. The '
        + 'prediction does not, but takes the overlaps of different pairs for independent.',
      columns: columnsOf({
        level: 'level', ...design, locations: 'granule cells', active: 'p', activeMeasured: 'p, measured',
        activeError: 'standard error', beta: 'β',
        betaMeasured: 'β, measured',
        betaError: 'standard error', critical: 'critical distance (bits)', criticalMeasured: 'measured (bits)',
        held: 'held', wrong: 'wrong where as many are stored', wrongError: 'standard error',
        wrongPredicted: 'predicted',
      }),
      rows: measured.map((row) => ({ ...row })),
    },
    {
      name: 'errors', title: 'Wrong bits after one read',
      caption: `Fractions of wrong bits in ${replicates} memories with ${patterns} patterns, and the prediction.`,
      columns: columnsOf({
        level: 'level', ...design, distance: 'cue at (bits)', error: 'wrong', standardError: 'standard error',
        predicted: 'predicted' }),
      rows: errors.map((row) => ({ ...row })),
    },
    ...(golgi.length === 0 ? [] : [{
      name: 'golgi', title: 'Inhibition by Golgi cells at fixed claws',
      caption: 'Golgi cells that fire with the mossy fibres and take away as much as that many matching claws give, in '
        + `the spiking circuit, ${replicates} seeds; closed forms are those of the threshold that is left to reach. `
        + `Means with standard errors. ${held}`,
      columns: columnsOf({
        ...design, inhibition: 'inhibition (claws)', effective: 'θ in effect', active: 'p',
        activeMeasured: 'p, measured', activeError: 'standard error', beta: 'β',
        betaMeasured: 'β, measured', betaError: 'standard error',
        heldMax: 'held, any number of cells',
      }),
      rows: golgi.map((row) => ({ ...row })),
    }]),
    {
      name: 'activity', title: 'A threshold that follows the activity',
      caption: 'Closed form: p of four claws that ask for ones where a share q of fibres is active, by the '
        + 'threshold; the last column is the threshold that Golgi cells must set to keep p nearest to 1/16, its '
        + 'value on a dense code with θ = 4.',
      columns: columnsOf({
        share: 'q', two: 'p, θ = 2', three: 'p, θ = 3', four: 'p, θ = 4', steady: 'θ that keeps p',
      }),
      rows: activity.map((row) => ({ ...row })),
    },
  ]
}
