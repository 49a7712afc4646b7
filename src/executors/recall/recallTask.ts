import {
  recallReplicate, type Replicate, type ReplicateInput, type ReplicateProgress,
} from '../../experiments/recallReplicate.js'
import { recordWork, type Recorded } from '../recordWork.js'
import type { Watch } from '../thisProcess.js'

/** One replicate of recall to be run, in whatever thread. */
export interface RecallTask extends Omit<ReplicateInput, 'onVolley'> {
  /** Whether a table of all spikes is wanted. */
  readonly wantsTable: boolean
}

/** Carries out a task of recall: in this thread, or wherever. */
export type RunRecallTask = (task: RecallTask, watch: Watch<ReplicateProgress>) => Promise<Recorded<Replicate>>

/** Runs a replicate in this thread. */
export const runRecallTask: RunRecallTask = (task, watch) =>
  recordWork(task.circuit, task.wantsTable, watch, (onVolley) => recallReplicate({ ...task, onVolley }))
