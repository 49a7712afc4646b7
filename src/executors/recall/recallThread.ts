import recallWorker from '../../../build/recallWorker.txt'
import type { ReplicateProgress } from '../../experiments/recallReplicate.js'
import { WorkThread } from '../work/workThread.js'
import type { RecallTask, RecalledReplicate, RunRecallTask } from './recallTask.js'

/**
 * A thread that runs replicates of recall, one after the other. A replicate runs as it would in this thread: it draws
 * on nothing but its own seed.
 */
export class RecallThread {
  readonly #thread = new WorkThread<RecallTask, ReplicateProgress, RecalledReplicate>(recallWorker, 'recall')

  /** Grey values of patterns, which no replicate uses, stay here: they are a function, which cannot be cloned. */
  readonly run: RunRecallTask = ({ patterns, ...task }, watch) => {
    const { grey: _, ...cloneable } = patterns
    return this.#thread.run({ ...task, patterns: cloneable }, watch)
  }

  /** Ends the thread, whatever it is at. */
  end(): Promise<void> {
    return this.#thread.end()
  }
}
