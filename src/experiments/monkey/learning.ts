import type { MemoryCircuit } from '../../circuit/circuit.js'
import type { ExperimentProgress } from '../experiment.js'
import { analysed, type SeedAnalysis } from './measure.js'
import type { MonkeyParameters } from './monkeyParameters.js'
import { SequenceTraining } from './sequenceTraining.js'
import { drawStimuli } from './stimuli.js'

/** Delay activity after so many presentations of the whole sequence. */
export interface LearningStage {
  readonly delayActivity: boolean
  readonly seed: number
  readonly epochs: number
  readonly units: SeedAnalysis
  readonly cells: SeedAnalysis
}

/**
 * Training by presentation alone: first every stimulus by itself until it is familiar, then the sequence again and
 * again, with delay activity between stimuli or with that silenced. Tested after each of the given numbers of epochs.
 */
export function* learningStages(
  circuit: MemoryCircuit, parameters: MonkeyParameters, seed: number,
): Generator<ExperimentProgress, LearningStage[]> {
  const { epochs: tested, familiar, learners } = parameters
  const stages: LearningStage[] = []
  const conditions = [true, false].flatMap((delayActivity) => Array.from({ length: learners }, (_, index) => ({
    delayActivity, own: seed + index,
  })))
  for (const [index, { delayActivity, own }] of conditions.entries()) {
    const { trained, trainedCues } = drawStimuli({ ...parameters, bits: circuit.memory.design.bits }, own)
    const training = new SequenceTraining(circuit, parameters, own)
    for (let time = 0; time < familiar; time++) training.present(trained, false)
    for (let epochs = 0; epochs <= Math.max(...tested); epochs++) {
      const what = delayActivity ? 'with delay activity' : 'with delay activity silenced'
      const done = (index + epochs / (Math.max(...tested) + 1)) / conditions.length
      yield { phase: `training ${what}, epoch ${epochs}`, done }
      if (epochs > 0) training.present(trained, delayActivity)
      if (!tested.includes(epochs)) continue
      const { nuclear } = training.test(trainedCues)
      stages.push({
        delayActivity, seed: own, epochs, units: analysed(nuclear, 'units', parameters, own, 'learning'),
        cells: analysed(nuclear, 'spikes of tuned cells', parameters, own, 'learning'),
      })
    }
  }
  return stages
}
