import { readActivityParameters } from '../../../src/experiments/activity/activityParameters.js'
import type { ActivityReplicate } from '../../../src/experiments/activity/activityReplicate.js'
import { smallCircuit } from './smallCircuit.js'

export const setting = { circuit: smallCircuit(), seed: 1, parameters: readActivityParameters({ duration: '2 s' }) }

/** What a seed might have found: mossy, granule, clock, stimulus. */
export const replicate = (seed: number, granule: number): ActivityReplicate => ({
  seed,
  populations: [
    { spikes: 2400, rateHz: 30, silent: 0, variation: 0.99, fano: 0.98, counts: [[50, 20], [70, 20]] },
    { spikes: granule, rateHz: granule / 400, silent: 0.5, variation: 0.8, counts: [[0, 100], [granule / 100, 100]] },
    { spikes: 100, rateHz: 50, silent: 0, variation: 0, fano: 0, counts: [[100, 1]] },
    { spikes: 0, rateHz: 0, silent: 1, counts: [[0, 3]] },
  ],
  synapticEvents: 5_000_000,
  simulated: { ticks: 20_000, synapticEvents: 5_000_000, spikes: 2500 + granule },
})
