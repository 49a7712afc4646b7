import { analyseOrder, type OrderAnalysis } from '../../analysis/serial/orderAnalysis.js'
import type { ExperimentProgress } from '../experiment.js'
import { delayActivities } from './delayActivity.js'
import type { MonkeyParameters } from './monkeyParameters.js'
import { record, recordings, type Recording } from './recordings.js'
import type { Setting } from './settings.js'
import type { UnitRates } from './delayActivity.js'

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
    const recorded: readonly Recording[] = controls > 0 ? recordings : ['spikes of tuned cells']
    const learnt: Partial<Record<Recording, SeedAnalysis[]>> = {}
    const [fresh, shuffled]: [SeedAnalysis[], SeedAnalysis[]] = [[], []]
    for (let replicate = 0; replicate < replicates; replicate++) {
      const own = seed + replicate
      const done = (): ExperimentProgress => ({ phase, done: before++ / total })
      const activities = delayActivities(setting, parameters, own)
      yield done()
      const units = activities.learnt()
      for (const recording of recorded) {
        (learnt[recording] ??= []).push(analysed(units, recording, parameters, own, 'learnt'))
      }
      if (replicate >= controls) continue
      for (const [list, set] of [[fresh, 'fresh'], [shuffled, 'shuffled']] as const) {
        yield done()
        list.push(analysed(activities[set](), 'spikes of tuned cells', parameters, own, set))
      }
    }
    measured.push({ setting, learnt, fresh, shuffled })
  }
  return measured
}

/** One recording from units, and what it shows. */
export function analysed(
  units: UnitRates, recording: Recording, parameters: MonkeyParameters, seed: number, set: string,
): SeedAnalysis {
  const { rates, selective } = record(units, recording, parameters, seed, set)
  const { permutations, resamples } = parameters
  return { order: analyseOrder(rates, { seed: `${seed}/${set}`, permutations, resamples }), selective }
}
