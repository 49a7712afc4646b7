import {
  recallReplicate, type Replicate, type ReplicateInput, type ReplicateProgress,
} from '../../experiments/recallReplicate.js'
import { CircuitMemory } from '../../levels/circuitMemory.js'
import { ReadWatch, type ReadPaths } from '../../experiments/readMap.js'
import { WeightWatch, type LearntWeights } from '../../experiments/spiking/learntWeights.js'
import { recordWork, type Recorded } from '../recordWork.js'
import type { Watch } from '../thisProcess.js'

/** One replicate of recall to be run, in whatever thread. */
export interface RecallTask extends Omit<ReplicateInput, 'onVolley'> {
  /** Whether a table of all spikes is wanted. */
  readonly wantsTable: boolean
}

/** What was seen of a replicate beside its numbers. */
export interface RecallSeen {
  readonly paths: ReadPaths
  /** Where a table was wanted and there are weights that learn. */
  readonly learnt?: readonly LearntWeights[]
  /** Ticks at which all was written, and all cues were read; at level circuit. */
  readonly written?: number
  readonly read?: number
}

/** A replicate with what was seen of it. */
export interface RecalledReplicate extends Recorded<Replicate> {
  readonly seen: RecallSeen
}

/** Carries out a task of recall: in this thread, or wherever. */
export type RunRecallTask = (task: RecallTask, watch: Watch<ReplicateProgress>) => Promise<RecalledReplicate>

/** Runs a replicate in this thread. */
export const runRecallTask: RunRecallTask = async (task, watch) => {
  const reads = new ReadWatch(task.patterns.patterns)
  const weights = task.wantsTable ? new WeightWatch(task.circuit) : undefined
  let seen: Omit<RecallSeen, 'paths'> = {}
  const recorded = await recordWork(task.circuit, task.wantsTable, watch, (onVolley) => recallReplicate({
    ...task,
    onVolley(volley) {
      if (seen.written === undefined) weights?.take(volley)
      onVolley(volley)
    },
    watch: {
      built(memory) {
        if (memory instanceof CircuitMemory) weights?.begin(memory.engine)
      },
      written(memory) {
        if (!(memory instanceof CircuitMemory)) return
        seen = { written: memory.engine.now, ...(weights && { learnt: weights.end(memory.engine) }) }
      },
      read(memory) {
        if (memory instanceof CircuitMemory) seen = { ...seen, read: memory.engine.now }
      },
      recalled(index, noise, cue, words) {
        reads.take(index, noise, cue, words)
      },
    },
  }))
  return { ...recorded, seen: { ...seen, paths: reads.found() } }
}
