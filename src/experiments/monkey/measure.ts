import { meanOf } from '../../analysis/mean.js'
import { lagCorrelations } from '../../analysis/serial/lagCorrelation.js'
import { analyseOrder, type OrderAnalysis } from '../../analysis/serial/orderAnalysis.js'
import type { MemoryCircuit } from '../../circuit/circuit.js'
import type { ExperimentProgress } from '../experiment.js'
import { delayActivities, type UnitRates } from './delayActivity.js'
import type { MonkeyParameters } from './monkeyParameters.js'
import { record, recordings, type Recording } from './recordings.js'
import { comparedLags } from './references.js'
import type { Setting } from './settings.js'
import type { SpikingRates } from './spikingDelay.js'

/** What one recording of one seed shows of the order. */
export interface SeedAnalysis {
  readonly order: OrderAnalysis
  readonly selective: number
}

/** All that was measured of a setting: one entry a seed in each list. */
export interface Measured {
  readonly setting: Setting
  /** Without controls only tuned cells are recorded. */
  readonly learnt: Readonly<Partial<Record<Recording, readonly SeedAnalysis[]>>>
  /** Tuned cells, for the seeds with controls. */
  readonly fresh: readonly SeedAnalysis[]
  readonly shuffled: readonly SeedAnalysis[]
  /** Tuned cells that answer to other shares of the stimuli, for the same seeds. */
  readonly tunings: readonly { readonly tuning: readonly [number, number]; readonly learnt: readonly SeedAnalysis[] }[]
  /** Of every seed in spikes. */
  readonly spiking: readonly SpikingFound[]
}

/** What the spiking circuit itself did, whose nuclear cells are the units. */
export interface SpikingFound {
  /** Mean rates in Hz, and C(d) of all cells, lag d at index d − 1. */
  readonly nuclearHz: number
  readonly purkinjeHz: number
  readonly nuclear: Float64Array
  readonly purkinje: Float64Array
  /** The share of cells and stimuli in which nuclear rates are those of the hard locations, exactly. */
  readonly same: number
}

/** Trains, tests, records and analyses every setting over its seeds. */
export function* measureSettings(
  settings: readonly Setting[], parameters: MonkeyParameters, seed: number,
): Generator<ExperimentProgress, Measured[]> {
  const total = settings.reduce((sum, { replicates, controls }) => sum + replicates + 2 * controls, 0)
  let before = 0
  const measured: Measured[] = []
  for (const setting of settings) {
    const { level, sharpness, a, replicates, controls } = setting
    const phase = `level ${level}, ${sharpness.of} ${sharpness.value}, a ${a}`
    const learnt: Partial<Record<Recording, SeedAnalysis[]>> = {}
    const [fresh, shuffled]: [SeedAnalysis[], SeedAnalysis[]] = [[], []]
    const tunings = controls === 0 ? []
      : parameters.tunings.map((tuning) => ({ tuning, learnt: [] as SeedAnalysis[] }))
    const spiking: SpikingFound[] = []
    for (let replicate = 0; replicate < replicates; replicate++) {
      const own = seed + replicate
      const done = (): ExperimentProgress => ({ phase, done: before++ / total })
      const activities = delayActivities(setting, parameters, seed, replicate)
      yield done()
      const units = activities.learnt()
      const spikes = activities.spiking?.()
      if (spikes) spiking.push(spikingFound(spikes, units, setting.spiking!.circuit))
      for (const recording of replicate < controls ? recordings : ['spikes of tuned cells'] as const) {
        (learnt[recording] ??= []).push(analysed(spikes?.nuclear ?? units, recording, parameters, own, 'learnt'))
      }
      if (replicate >= controls) continue
      for (const { tuning, learnt: others } of tunings) {
        const tuned = { ...parameters, tuning }
        others.push(analysed(spikes?.nuclear ?? units, 'spikes of tuned cells', tuned, own, 'learnt'))
      }
      for (const [list, set] of [[fresh, 'fresh'], [shuffled, 'shuffled']] as const) {
        yield done()
        list.push(analysed(activities[set](), 'spikes of tuned cells', parameters, own, set))
      }
    }
    measured.push({ setting, learnt, fresh, shuffled, tunings, spiking })
  }
  return measured
}

/** Compares spikes with the units of the hard locations, which are shares of presentations. */
function spikingFound(
  { nuclear, purkinje }: SpikingRates, units: UnitRates, { presentation, resolutionMs }: MemoryCircuit,
): SpikingFound {
  const periodMs = presentation.periodTicks * resolutionMs
  const same = meanOf(nuclear.map((rate, cell) => meanOf(rate.map((hz, stimulus) =>
    Number(Math.abs((hz * periodMs) / 1000 - units[cell]![stimulus]!) < 1e-9)))))
  return {
    nuclearHz: meanOfAll(nuclear),
    purkinjeHz: meanOfAll(purkinje),
    nuclear: meanCurve(nuclear),
    purkinje: meanCurve(purkinje),
    same,
  }
}

const meanOfAll = (rates: UnitRates): number => meanOf(rates.map((rate) => meanOf(rate)))

const meanCurve = (rates: UnitRates): Float64Array => {
  const curves = lagCorrelations(rates, comparedLags)
  return Float64Array.from({ length: comparedLags }, (_, lag) => meanOf(curves.map((curve) => curve[lag]!)))
}

/** One recording from units, and what it shows. */
export function analysed(
  units: UnitRates, recording: Recording, parameters: MonkeyParameters, seed: number, set: string,
): SeedAnalysis {
  const { rates, selective } = record(units, recording, parameters, seed, set)
  const { permutations, resamples } = parameters
  return { order: analyseOrder(rates, { seed: `${seed}/${set}`, permutations, resamples }), selective }
}
