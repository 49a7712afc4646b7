import { packPatterns } from '../../../src/executors/trials/portablePatterns.js'
import type { TrialTask } from '../../../src/executors/trials/trialTask.js'
import { readActivityParameters } from '../../../src/experiments/activity/activityParameters.js'
import { betaRadius } from '../../../src/experiments/paper/betaRadius.js'
import { loadCircuit } from '../../../src/files/loadCircuit.js'
import { settingOf } from '../../experiments/setting.js'

const { patterns, ...setting } = settingOf({
  set: ['populations.granule.count=2000'], parameters: { noise: [0, 0.1], readsMax: 3, weightPoints: 4, replicates: 1 },
})

/** A short trial of each kind. */
export const tasks: readonly TrialTask[] = [
  { experiment: 'recall', setting, patterns: packPatterns(patterns), beta: 5 },
  {
    experiment: 'activity',
    setting: {
      circuit: loadCircuit('circuits/granular-100k.json', ['populations.granule.count=1000']), seed: 3,
      parameters: readActivityParameters({ duration: '50 ms', window: '10 ms', rasterWindow: '10 ms', replicates: 1 }),
    },
  },
  { experiment: 'catalogue', name: 'beta-radius', parameters: betaRadius.parameters.parse({}), seed: 1, inputs: {} },
]
