import { networkSize } from '../circuit/networkSize.js'
import { inFile } from '../errors/inFile.js'
import { InputError } from '../errors/inputError.js'
import { activityTimes, readActivityParameters } from '../experiments/activity/activityParameters.js'
import type { ActivitySetting } from '../experiments/activity/activityResult.js'
import { circuitIdentity } from '../experiments/recallIdentity.js'
import { defaultRunFolder } from '../files/defaultFolder.js'
import { digestOf } from '../recording/digest.js'
import type { CircuitPlan } from './circuitRun.js'
import { readSeeds, type RunOptions } from './planRun.js'
import { readWorkers } from './readWorkers.js'
import { readSettings } from './settings.js'

/** A run of the experiment activity that was checked and can start. */
export interface ActivityPlan extends CircuitPlan {
  readonly setting: ActivitySetting
  readonly workers: number
}

/** Reads and checks all that the run needs before anything is written. Throws an InputError for the first fault. */
export function planActivity(circuitPath: string, options: RunOptions): ActivityPlan {
  if (options.level !== undefined && options.level !== 'circuit') {
    throw new InputError({
      source: '--level', problem: `found "${options.level}"`, allowed: 'circuit, as activity is about spikes',
    })
  }
  if (options.expect.length > 0) {
    throw new InputError({ source: '--expect', problem: 'activity takes no claims', allowed: 'claims with recall' })
  }
  const settings = readSettings(circuitPath, options.set, readActivityParameters)
  const { circuit, parameters, output, document, inputs } = settings
  activityTimes(parameters, circuit)
  const workers = readWorkers(options.workers)
  inFile(circuitPath, () => networkSize(circuit, { index: workers - 1, of: workers }))
  const seeds = readSeeds(options.seed, parameters.replicates)
  const { rasterWindow: _, rasterCells: __, ...decisive } = parameters
  const seed = seeds[0]!
  const identity = {
    lobule: LOBULE_VERSION, experiment: 'activity', seed, parameters: decisive, circuit: circuitIdentity(circuit),
  }
  const identityDigest = digestOf(identity)
  const { experiment } = document as { experiment?: object }
  return {
    setting: { circuit, seed, parameters }, inputs, output, seeds, identity, identityDigest,
    document: { ...document, experiment: { name: 'activity', ...experiment } },
    workers,
    out: options.out ?? defaultRunFolder(`runs/activity-${circuit.name}-seed-${seed}`, identityDigest),
  }
}
