import { WinnerLoop } from '../../memory/dynamics/winnerLoop.js'
import { writeGraph } from '../../memory/dynamics/writeGraph.js'
import { WinnerSdm } from '../../memory/winnerSdm.js'
import { stream } from '../../random/stream.js'
import type { CircuitInput } from '../experiment.js'
import { graphLevels, type LevelParameters } from './graphLevels.js'
import { placeOf, type LevelStep } from './levelPlaces.js'

/**
 * Beside the levels that take part, what words have in common treated the other way: level `sdm` without its counters' mean
 * over locations taken away, and level `circuit` with the background unlearnt in random contexts (`writeBackground`).
 */
export function meanSteps(given: LevelParameters, input: CircuitInput | undefined): LevelStep[] {
  return graphLevels(given, input).flatMap(({ level, memory }): LevelStep[] => {
    if (level === 'sdm') return [withMean(given)]
    if (level !== 'circuit' || !('circuit' in memory)) return []
    const unlearnt = placeOf('background unlearnt', { ...memory, meanRemoved: true })
    return [{ ...unlearnt, to: level, comparedWith: level, place: 'beside' }]
  })
}

const withMean = ({ locations, winners }: LevelParameters): LevelStep => ({
  name: 'mean kept', to: 'sdm', comparedWith: 'sdm', place: 'beside',
  open(graph, seed) {
    const key = stream(seed, 'graph/hard locations').key
    const memory = new WinnerSdm(graph.words[0]!.length, { locations, winners, key, meanRemoved: false })
    writeGraph(memory, graph)
    return new WinnerLoop(memory)
  },
})
