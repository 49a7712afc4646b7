import type { ExperimentResult, Plot } from '../experiment.js'
import type { Claws, ClawTemperature } from './clawTheory.js'

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
  readonly active: number
  readonly activeMeasured: number
  readonly activeError: number
  readonly beta: number
  readonly betaMeasured: number
  readonly betaError: number
  readonly critical: number
  readonly criticalMeasured: number
}

export interface ErrorRow extends Claws {
  readonly distance: number
  readonly error: number
  readonly standardError: number
  readonly predicted: number
}

interface Found {
  readonly temperatures: readonly ClawTemperature[]
  readonly capacities: readonly CapacityRow[]
  readonly sparse: readonly SparseRow[]
  readonly measured: readonly MeasuredRow[]
  readonly errors: readonly ErrorRow[]
}

interface Sizes {
  readonly bits: number
  readonly patterns: number
  readonly bitRight: number
  readonly measuredLocations: number
  readonly replicates: number
}

const columnsOf = (titles: Readonly<Record<string, string>>) =>
  Object.entries(titles).map(([key, title]) => ({ key, title }))

const design = { claws: 'K', threshold: 'θ' }

export function clawTables(
  { bits, patterns, bitRight, measuredLocations, replicates }: Sizes,
  { temperatures, capacities, sparse, measured, errors }: Found,
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
      caption: `${replicates} memories of ${measuredLocations} granule cells with ${patterns} patterns; means with `
        + 'standard errors. The measured critical distance is the largest of the distances tried, the closed form a '
        + 'normal approximation.',
      columns: columnsOf({
        ...design, active: 'p', activeMeasured: 'p, measured', activeError: 'standard error', beta: 'β',
        betaMeasured: 'β, measured',
        betaError: 'standard error', critical: 'critical distance (bits)', criticalMeasured: 'measured (bits)',
      }),
      rows: measured.map((row) => ({ ...row })),
    },
    {
      name: 'errors', title: 'Wrong bits after one read',
      caption: `Fractions of wrong bits in ${replicates} memories with ${patterns} patterns, and the prediction.`,
      columns: columnsOf({ ...design, distance: 'cue at (bits)', error: 'wrong', standardError: 'standard error',
        predicted: 'predicted' }),
      rows: errors.map((row) => ({ ...row })),
    },
  ]
}

const nameOf = ({ claws, threshold }: Claws): string => `K = ${claws}, θ = ${threshold}`

export function clawPlots({ temperatures, capacities, measured, errors }: Found): Plot[] {
  const full = capacities.filter(({ claws, threshold }) => claws === threshold)
  return [
    {
      name: 'temperature', title: 'β of claws',
      caption: 'β by least squares up to a quarter of the bits, for thresholds from all claws down, beside K/2; points '
        + 'with intervals are simulated (1.96 standard errors).',
      rows: [
        ...temperatures.filter(({ claws, threshold }) => claws - threshold <= 2).map(({ claws, threshold, beta }) => ({
          claws, beta, low: beta, high: beta, from: claws === threshold ? 'all claws' : `all but ${claws - threshold}`,
        })),
        ...[...new Set(temperatures.map(({ claws }) => claws))]
          .map((claws) => ({ claws, beta: claws / 2, low: claws / 2, high: claws / 2, from: 'K/2' })),
        ...measured.filter(({ claws, threshold }) => claws - threshold <= 2)
          .map(({ claws, threshold, betaMeasured, betaError }) => ({
          claws, beta: betaMeasured, low: betaMeasured - 1.96 * betaError, high: betaMeasured + 1.96 * betaError,
          from: claws === threshold ? 'all claws, simulated' : `all but ${claws - threshold}, simulated`,
        })),
      ],
      x: { key: 'claws', title: 'claws' }, y: { key: 'beta', title: 'β' }, series: 'from',
      interval: { low: 'low', high: 'high' },
      mark: 'line and points',
    },
    {
      name: 'capacity', title: 'Patterns held by the number of granule cells',
      caption: 'All claws needed. Each K has its own ceiling.',
      rows: full.map((row) => ({ locations: row.locations, held: row.held, design: nameOf(row) })),
      x: { key: 'locations', title: 'granule cells', scale: 'log' },
      y: { key: 'held', title: 'patterns held', scale: 'log' },
      series: 'design', mark: 'line and points',
    },
    {
      name: 'capacity-active', title: 'Patterns held by the active fraction',
      caption: 'The ceiling of every design, whatever the number of granule cells, against the share of them that a '
        + 'word activates.',
      rows: temperatures.map(({ claws, active, heldMax }) => ({ active, held: heldMax, claws: `K = ${claws}` })),
      x: { key: 'active', title: 'active fraction p', scale: 'log' },
      y: { key: 'held', title: 'patterns held', scale: 'log' },
      series: 'claws', mark: 'line and points',
    },
    {
      name: 'errors', title: 'Wrong bits after one read',
      caption: 'Simulated, with 1.96 standard errors, and predicted; a panel for each design.',
      rows: errors.flatMap((row) => [
        { panel: nameOf(row), distance: row.distance, wrong: row.error, low: row.error - 1.96 * row.standardError,
          high: row.error + 1.96 * row.standardError, from: 'simulated' },
        { panel: nameOf(row), distance: row.distance, wrong: row.predicted, low: row.predicted, high: row.predicted,
          from: 'predicted' },
      ]),
      x: { key: 'distance', title: 'cue at (bits)' }, y: { key: 'wrong', title: 'fraction of bits wrong' },
      series: 'from', panel: 'panel',
      interval: { low: 'low', high: 'high' }, mark: 'line and points',
    },
  ]
}
