import { meanOf } from '../../analysis/mean.js'
import type { MemoryCircuit } from '../../circuit/circuit.js'
import { buildNetwork } from '../../circuit/network.js'
import { CircuitMemory } from '../../levels/circuitMemory.js'
import { circuitWith } from '../association/circuitMemories.js'
import { estimated, type Estimated } from '../estimateOver.js'
import type { CircuitInput, ExperimentProgress } from '../experiment.js'
import { chainOf } from './chainLengths.js'
import type { SequenceParameters } from './sequenceParameters.js'
import { followedOf, walk, writeChain } from './walk.js'

/** Elements of the chain. */
export const delayLength = 100

export interface DelayRow extends Estimated<'followed'> {
  readonly periodMs: number
  readonly elementsPerSecond: number
  readonly wrong: number
  /** Spikes that reach a cell, one a synapse, and spikes, of all populations: both by step. */
  readonly synapticEvents: number
  readonly spikes: number
}

/** The circuit with each delay of its loop. Throws an InputError for one that is too short for it. */
export const pacedCircuits = ({ periods }: SequenceParameters, circuit: CircuitInput): MemoryCircuit[] =>
  periods.map((periodMs) => circuitWith(circuit, `presentation.period=${periodMs} ms`).circuit)

/** Chains that are learnt at the circuit's own pace and walked with other delays of the nucleo-cortical loop. */
export function* delayRows(
  { periods, replicates }: SequenceParameters, own: MemoryCircuit, paced: readonly MemoryCircuit[], seed: number,
): Generator<ExperimentProgress, DelayRow[]> {
  const found = periods.map((): Pick<DelayRow, 'followed' | 'wrong' | 'synapticEvents' | 'spikes'>[] => [])
  for (let replicate = 0; replicate < replicates; replicate++) {
    const words = chainOf(own.memory.design.bits, delayLength, seed + replicate)
    const learner = new CircuitMemory(buildNetwork(own, seed + replicate))
    writeChain(learner, words)
    const weights = learner.engine.weights(own.memory.counters)
    for (const [index, setting] of paced.entries()) {
      yield { phase: `loop delay ${periods[index]} ms`, done: (replicate + index / periods.length) / replicates }
      const memory = new CircuitMemory(buildNetwork(setting, seed + replicate))
      memory.engine.setWeights(setting.memory.counters, weights)
      const { followed, wrong } = followedOf(walk(memory, words[0]!, delayLength - 1), words.slice(1))
      const { synapticEvents, spikes } = memory.engine.counters
      found[index]!.push({
        followed, wrong, synapticEvents: synapticEvents / (delayLength - 1),
        spikes: spikes.reduce((sum, count) => sum + count, 0) / (delayLength - 1),
      })
    }
  }
  return periods.map((periodMs, index) => {
    const mean = (key: keyof (typeof found)[number][number]): number => meanOf(found[index]!.map((one) => one[key]))
    return {
      periodMs, elementsPerSecond: 1000 / periodMs,
      ...estimated('followed', found[index]!.map(({ followed }) => followed), seed, `sequence/bootstrap/delay/${periodMs}`),
      wrong: mean('wrong'), synapticEvents: mean('synapticEvents'), spikes: mean('spikes'),
    }
  })
}
