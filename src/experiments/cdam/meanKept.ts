import { WinnerLoop } from '../../memory/dynamics/winnerLoop.js'
import { writeGraph } from '../../memory/dynamics/writeGraph.js'
import { WinnerSdm } from '../../memory/winnerSdm.js'
import { stream } from '../../random/stream.js'
import type { ComparedLevel, LevelParameters } from './graphLevels.js'
import type { LevelStep } from './levelPlaces.js'

/**
 * Level `sdm` but for one thing: the counters' mean over all locations is not taken away, as in the circuit, so that what
 * words have in common is read along. None where level `sdm` does not take part.
 */
export const meanKept = (
  { locations, winners }: Pick<LevelParameters, 'locations' | 'winners'>, levels: readonly ComparedLevel[],
): LevelStep[] => levels.filter(({ level }) => level === 'sdm').map((): LevelStep => ({
  name: 'mean kept', to: 'sdm', comparedWith: 'sdm', place: 'beside',
  open(graph, seed) {
    const key = stream(seed, 'graph/hard locations').key
    const memory = new WinnerSdm(graph.words[0]!.length, { locations, winners, key, meanRemoved: false })
    writeGraph(memory, graph)
    return new WinnerLoop(memory)
  },
}))
