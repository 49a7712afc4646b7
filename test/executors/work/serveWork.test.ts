import { MessageChannel } from 'node:worker_threads'
import test from 'ava'
import { runRecallTask, type RecallTask } from '../../../src/executors/recall/recallTask.js'
import type { Recorded } from '../../../src/executors/recordWork.js'
import { serveWork, type Report as AnyReport } from '../../../src/executors/work/serveWork.js'
import type { Replicate, ReplicateProgress } from '../../../src/experiments/recallReplicate.js'
import { taskOf } from '../recall/tasks.js'

type Report = AnyReport<ReplicateProgress, Recorded<Replicate>>

/** What is said of a task, up to its end. */
function reportsOf(task: RecallTask): Promise<Report[]> {
  const { port1, port2 } = new MessageChannel()
  serveWork(port2, runRecallTask)
  const reports: Report[] = []
  return new Promise((done) => {
    port1.on('message', (report: Report) => {
      reports.push(report)
      if (report.kind === 'progress') return
      port1.close()
      done(reports)
    })
    port1.postMessage(task)
  })
}

test('all progress is told, and then what was recorded', async (t) => {
  const task = taskOf('circuit', 1)
  const progress: object[] = []
  const recorded = await runRecallTask(task, { onProgress: (step) => progress.push(step) })
  t.deepEqual(await reportsOf(task), [
    ...progress.map((step) => ({ kind: 'progress', progress: step })), { kind: 'done', result: recorded },
  ])
})

test('a task that fails tells of its error', async (t) => {
  const { circuit, ...others } = taskOf('sdm', 1)
  const { memory: _, ...none } = circuit
  const reports = await reportsOf({ ...others, circuit: none as unknown as RecallTask['circuit'] })
  t.like(reports.at(-1), { kind: 'failed', failure: { name: 'InputError', fault: { field: 'memory' } } })
})
