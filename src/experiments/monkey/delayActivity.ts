import { openGraphLevel } from '../../levels/openGraphLevel.js'
import type { GraphDynamics } from '../../memory/dynamics/graphDynamics.js'
import type { GraphOfWords } from '../../memory/dynamics/writeGraph.js'
import type { Word } from '../../words/word.js'
import type { MonkeyParameters } from './monkeyParameters.js'
import type { Setting } from './settings.js'
import { spikingDelay, type SpikingRates } from './spikingDelay.js'
import { drawStimuli, trainedInOrder, trainedShuffled } from './stimuli.js'

/** What the units of a model do in the delay: `rates[unit][stimulus]`, with the stimuli in the order of training. */
export type UnitRates = readonly Float64Array[]

/** The three sets of stimuli of the experiment; each is made when it is asked for. */
export interface DelayActivities {
  readonly learnt: () => UnitRates
  /** The same in spikes; undefined where the setting has no more seeds of those. */
  readonly spiking: (() => SpikingRates) | undefined
  /** Stimuli that were not trained, shown to the same memory. */
  readonly fresh: () => UnitRates
  /** The trained ones, shown to a memory that was trained in random orders. */
  readonly shuffled: () => UnitRates
}

/** Trains a setting's memory for one of its seeds: `seed + replicate`. */
export function delayActivities(
  setting: Setting, parameters: MonkeyParameters, firstSeed: number, replicate: number,
): DelayActivities {
  const seed = firstSeed + replicate
  const { spiking } = setting
  const { trained, trainedCues, freshCues } = drawStimuli({ ...parameters, bits: setting.bits }, seed)
  const open = (graph: GraphOfWords): GraphDynamics => openGraphLevel(setting.memory, graph, seed)
  const graph = trainedInOrder(trained, setting)
  const inOrder = open(graph)
  return {
    learnt: () => settledRates(inOrder, trainedCues, parameters, 0),
    spiking: spiking && replicate < spiking.seeds
      ? () => spikingDelay(spiking.circuit, graph, trainedCues, parameters, seed) : undefined,
    fresh: () => settledRates(inOrder, freshCues, parameters, trainedCues.length),
    shuffled: () => settledRates(
      open(trainedShuffled(trained, setting, parameters.shuffles, seed)), trainedCues, parameters, 0),
  }
}

/** The mean of a unit over the second half of the delay after each cue. */
export function settledRates(
  memory: GraphDynamics, cues: readonly Word[], { leak, steps }: Pick<MonkeyParameters, 'leak' | 'steps'>,
  firstTrial: number,
): UnitRates {
  const settled = memory.settle(cues, { eta: leak, steps, averaged: Math.ceil(steps / 2), firstTrial })
  return Array.from({ length: memory.length }, (_, unit) => Float64Array.from(settled, ({ rates }) => rates[unit]!))
}
