import { override } from '../../../src/circuit/override.js'
import type { CircuitInput } from '../../../src/experiments/experiment.js'
import { monkeyParameters, type MonkeyParameters } from '../../../src/experiments/monkey/monkeyParameters.js'
import type { Level } from '../../../src/levels/levelMemory.js'
import { smallInput } from '../sequence/smallInput.js'

/** The default circuit with 128 bits, 7 claws and 5000 granule cells: so few share a cell that no weight saturates. */
export const sparseInput = (level: Level): CircuitInput => ({
  level,
  document: ['memory.claws=7', 'populations.granule.count=5000']
    .reduce<unknown>(override, smallInput(level).document) as object,
})

/** Parameters with which the experiment is done in a second or two. */
export const smallParameters = (given: object = {}): MonkeyParameters => monkeyParameters.parse(small(given))

export const small = (given: object = {}): object => ({
  stimuli: 60, strengths: [1, -0.5], beta: [50], winners: [40], claws: [5], bits: 128,
  locations: 1500, steps: 16, shuffles: 2, cells: 57, permutations: 39, resamples: 2, replicates: 2, spiking: 1,
  controls: 1, epochs: [0, 2], familiar: 1, learners: 0, tunings: [[0.3, 0.5]], ...given,
})
