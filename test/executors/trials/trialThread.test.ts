import test from 'ava'
import { runTrialTask } from '../../../src/executors/trials/trialTask.js'
import { trialThread } from '../../../src/executors/trials/trialThread.js'
import { tasks } from './tasks.js'

test('a thread gives of every kind of trial what this thread gives', async (t) => {
  const thread = trialThread()
  try {
    for (const task of tasks) t.deepEqual(await thread.run(task, {}), await runTrialTask(task, {}))
  } finally {
    await thread.end()
  }
})
