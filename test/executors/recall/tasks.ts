import type { RecallTask } from '../../../src/executors/recall/recallTask.js'
import type { Level } from '../../../src/levels/levelMemory.js'
import { settingOf } from '../../experiments/setting.js'

/** A short replicate of recall. */
export function taskOf(level: Level, seed: number): RecallTask {
  const { circuit, patterns, parameters } = settingOf({
    level, set: ['populations.granule.count=2000'], parameters: { noise: [0, 0.1], readsMax: 3, weightPoints: 4 },
  })
  return { circuit, level, seed, patterns, parameters, beta: 5, wantsTable: level === 'circuit' }
}
