import { readFileSync } from 'node:fs'
import { override } from '../../../src/circuit/override.js'
import { circuitWith, type LevelledCircuit } from '../../../src/experiments/association/circuitMemories.js'
import type { CircuitInput, ExperimentProgress } from '../../../src/experiments/experiment.js'
import type { Level } from '../../../src/levels/levelMemory.js'
import { sequenceParameters, type SequenceParameters } from '../../../src/experiments/sequence/sequenceParameters.js'

const { $schema: _, ...shipped } = JSON.parse(readFileSync('circuits/cerebellar-cortex.json', 'utf8'))

/** The default circuit with 128 bits, 5 claws and 2000 granule cells. */
export const smallInput = (level: Level): CircuitInput => ({
  level,
  document: ['memory.bits=128', 'memory.claws=5', 'populations.granule.count=2000']
    .reduce<unknown>(override, shipped) as object,
})

export const smallLevel = (level: Level): LevelledCircuit => circuitWith(smallInput(level))

export const settingsWith = (given: object): SequenceParameters => sequenceParameters.parse(given)

/** What a piece of an experiment comes to. */
export function carriedOn<Rows>(work: Generator<ExperimentProgress, Rows>): Rows {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
