import { bootstrapMean } from '../../analysis/bootstrap.js'
import type { Estimate } from '../../analysis/estimate.js'
import type { Circuit } from '../../circuit/circuit.js'
import { lesionText } from '../../circuit/lesionText.js'
import { stream } from '../../random/stream.js'
import type { RasterWindow } from '../../recording/rasterWindow.js'
import type { CellValue, ExperimentResult, Plot, ResultTable } from '../experiment.js'
import type { PopulationRate } from '../recallResult.js'
import type { LearntWeights } from '../spiking/learntWeights.js'
import type { SpikePictures } from '../spiking/spikePictures.js'
import { activityTimes, type ActivityParameters } from './activityParameters.js'
import type { ActivityReplicate } from './activityReplicate.js'

export const activityAbout = 'runs any circuit and measures how its cells fire: rates, regularity, silent cells'

/** What a run is made of. */
export interface ActivitySetting {
  readonly circuit: Circuit
  readonly seed: number
  readonly parameters: ActivityParameters
}

/** All numbers of the experiment. */
export interface ActivityResult extends ExperimentResult {
  readonly experiment: 'activity'
  readonly circuit: string
  readonly seeds: readonly number[]
  readonly rates: readonly PopulationRate[]
  readonly rasters: readonly RasterWindow[]
  /** Of the first seed, where its spikes are recorded; and what its plastic weights have learnt, where there are such. */
  readonly spikes?: SpikePictures
  readonly learnt?: readonly LearntWeights[]
}

type OfPopulation = ActivityReplicate['populations'][number]
type Measure = 'rateHz' | 'variation' | 'fano' | 'silent'

/** Puts the seeds of a run together. All intervals are 95 % percentile bootstrap over seeds. */
export function summariseActivity(
  { circuit, seed, parameters }: ActivitySetting, replicates: readonly ActivityReplicate[],
): Omit<ActivityResult, 'rasters'> {
  const estimate = (name: string, values: readonly number[]): Estimate | undefined =>
    (values.length === 0 ? undefined : bootstrapMean(values, stream(seed, `activity/bootstrap/${name}`)))
  const measured = circuit.populations.map(({ name, count, model }, index) => {
    const over = (measure: Measure) => estimate(`${measure}/${name}`,
      replicates.map(({ populations }) => populations[index]![measure]).filter((value) => value !== undefined))
    return {
      population: name, count, model,
      rateHz: over('rateHz')!, variation: over('variation'), fano: over('fano'), silent: over('silent')!,
    }
  })
  const { from, to } = activityTimes(parameters, circuit)
  const seconds = (to - from) * circuit.resolutionMs / 1000
  const events = estimate('events', replicates.map(({ synapticEvents }) => synapticEvents / seconds))!
  return {
    experiment: 'activity',
    circuit: circuit.name,
    seeds: replicates.map((replicate) => replicate.seed),
    summary: summaryOf(circuit, parameters, replicates.length, measured, events),
    rates: measured.map(({ population, count, rateHz }) => ({ population, count, rateHz })),
    tables: [populationTable(measured, parameters), seedTable(circuit, replicates, seconds)],
    plots: histograms(circuit, replicates, seconds),
    comparison: [],
  }
}

interface Measured extends PopulationRate {
  readonly model: string
  readonly variation: Estimate | undefined
  readonly fano: Estimate | undefined
  readonly silent: Estimate
}

function summaryOf(
  circuit: Circuit, { duration }: ActivityParameters, seeds: number, measured: readonly Measured[],
  events: Estimate,
): string {
  const { name, populations } = circuit
  const lesions = lesionText(circuit)
  const rates = measured.map(({ population, rateHz }) => `${population} ${shown(rateHz)}`).join(', ')
  const relays = populations.filter(({ model }) => model === 'relay').map((population) => population.name)
  const unstimulated = relays.length > 0 ? ` Nothing stimulated the relays (${relays.join(', ')}).` : ''
  if (measured.every(({ rateHz }) => rateHz.mean === 0)) {
    return `How do the cells of the circuit fire? They do not.${unstimulated} ${name} ran for ${duration} with `
      + `${seeds} ${seeds === 1 ? 'seed' : 'seeds'}.${lesions === '' ? '' : ` Lesioned: ${lesions}.`}`
  }
  return 'How do the cells of the circuit fire? '
    + `${name} ran for ${duration} with ${seeds} ${seeds === 1 ? 'seed' : 'seeds'}. Spikes per second and cell, with `
    + `95 % intervals over seeds: ${rates}. ${many(events.mean)} synaptic events per biological second.`
    + `${lesions === '' ? '' : ` Lesioned, so that they never fire: ${lesions}.`}`
    + unstimulated
}

const shown = ({ mean, low, high }: Estimate): string =>
  `${short(mean)}${low === high ? '' : ` [${short(low)}, ${short(high)}]`}`
const many = (count: number): string => (count < 1e6 ? String(Math.round(count)) : `${short(count / 1e6)} million`)
const short = (value: number): string => String(Number(value.toPrecision(4)))

function populationTable(measured: readonly Measured[], { window }: ActivityParameters): ResultTable {
  const columns = [
    { key: 'population', title: 'population' }, { key: 'model', title: 'model' }, { key: 'cells', title: 'cells' },
    { key: 'rate_hz', title: 'rate (Hz)' }, { key: 'rate_hz_low', title: '95 % from' },
    { key: 'rate_hz_high', title: 'to' },
    { key: 'cv', title: 'CV of intervals' }, { key: 'fano', title: 'Fano factor' },
    { key: 'silent', title: 'silent cells (fraction)' },
  ]
  return {
    name: 'populations', title: 'How each population fires',
    caption: 'Means over seeds with 95 % bootstrap intervals (the CSV has them for all columns). CV: coefficient of '
      + 'variation of the intervals between a cell\'s spikes, over cells with two intervals or more. Fano factor: variance '
      + `over mean of a cell's counts in windows of ${window}, over cells that fired. Both are 1 for a Poisson process.`,
    columns,
    rows: measured.map(({ population, model, count, rateHz, variation, fano, silent }) => ({
      population, model, cells: count,
      ...bounds('rate_hz', rateHz), ...bounds('cv', variation), ...bounds('fano', fano), ...bounds('silent', silent),
    })),
  }
}

const bounds = (key: string, estimate: Estimate | undefined): Record<string, CellValue> => ({
  [key]: estimate?.mean ?? '', [`${key}_low`]: estimate?.low ?? '', [`${key}_high`]: estimate?.high ?? '',
})

function seedTable({ populations }: Circuit, replicates: readonly ActivityReplicate[], seconds: number): ResultTable {
  const row = ({ seed, synapticEvents, populations: found }: ActivityReplicate, index: number) => {
    const { rateHz, variation, fano, silent } = found[index]!
    return {
      seed, population: populations[index]!.name, rate_hz: rateHz, cv: variation ?? '', fano: fano ?? '', silent,
      events_per_second: synapticEvents / seconds,
    }
  }
  return {
    name: 'seeds', title: 'Every seed', caption: 'The values that the means are made of.',
    columns: [
      { key: 'seed', title: 'seed' }, { key: 'population', title: 'population' }, { key: 'rate_hz', title: 'rate (Hz)' },
      { key: 'cv', title: 'CV' }, { key: 'fano', title: 'Fano factor' }, { key: 'silent', title: 'silent (fraction)' },
      { key: 'events_per_second', title: 'synaptic events per second, in all' },
    ],
    rows: replicates.flatMap((replicate) => populations.map((_, index) => row(replicate, index))),
  }
}

const binsMax = 30

/** How the rates of the cells of each population are spread, all seeds together. Silent populations have no panel. */
function histograms({ populations }: Circuit, replicates: readonly ActivityReplicate[], seconds: number): Plot[] {
  const rows = populations.flatMap(({ name, count }, index) => {
    const found = replicates.map((replicate) => replicate.populations[index]!)
    return found.some(({ spikes }) => spikes > 0) ? binned(name, count * replicates.length, found, seconds) : []
  })
  if (rows.length === 0) return []
  return [{
    name: 'rate-histogram', title: 'Rates of single cells',
    caption: 'Percentage of the cells of a population, all seeds together, by rate. Marks stand at the middles of bins.',
    rows, x: { key: 'rate_hz', title: 'rate of a cell (Hz)' }, y: { key: 'percent', title: 'cells (%)' },
    panel: 'population', mark: 'line and points',
  }]
}

function binned(population: string, cells: number, found: readonly OfPopulation[], seconds: number) {
  const counts = found.flatMap((part) => part.counts)
  const lowest = counts.reduce((least, [spikes]) => Math.min(least, spikes), Infinity)
  const highest = counts.reduce((most, [spikes]) => Math.max(most, spikes), 0)
  const width = Math.ceil((highest - lowest + 1) / binsMax)
  const bins = Array.from({ length: Math.ceil((highest - lowest + 1) / width) }, () => 0)
  for (const [spikes, many] of counts) bins[Math.floor((spikes - lowest) / width)]! += many
  return bins.map((many, bin) => ({
    population, rate_hz: (lowest + bin * width + (width - 1) / 2) / seconds, percent: 100 * many / cells,
  }))
}
