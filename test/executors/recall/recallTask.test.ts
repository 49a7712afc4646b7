import test from 'ava'
import { runRecallTask } from '../../../src/executors/recall/recallTask.js'
import { recallReplicate } from '../../../src/experiments/recallReplicate.js'
import { taskOf } from './tasks.js'

test('a task gives the replicate of its seed, with the table of its spikes', async (t) => {
  const task = taskOf('circuit', 3)
  let spikes = 0
  const work = recallReplicate({ ...task, onVolley: ({ cells }) => { spikes += cells.length } })
  let step = work.next()
  while (!step.done) step = work.next()
  const recorded = await runRecallTask(task, {})
  t.deepEqual(recorded.result, step.value)
  t.is(recorded.spikes!.tick.length, spikes)
})
