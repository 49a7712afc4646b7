import { MajorityLoop } from '../../memory/dynamics/majorityLoop.js'
import type { ComparedLevel } from './graphLevels.js'
import { majorityName, type LevelStep } from './levelPlaces.js'

/**
 * Beside the levels with hard locations, what the breadth of weights does by itself: attention of which every read is made
 * a word, as on the way to them, with a β as small as their weights are broad.
 */
export const broadSteps = (levels: readonly ComparedLevel[], broadBeta: number): LevelStep[] =>
  levels.flatMap(({ level }): LevelStep[] => (level === 'attention' ? [] : [{
    name: `${majorityName}, β ${broadBeta}`, to: level, comparedWith: majorityName, place: 'beside',
    open: (graph) => new MajorityLoop(graph, { beta: broadBeta }),
  }]))
