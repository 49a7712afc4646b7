import test from 'ava'
import { runTrialTask } from '../../../src/executors/trials/trialTask.js'
import { Interrupted } from '../../../src/executors/thisProcess.js'
import { summariseActivity } from '../../../src/experiments/activity/activityResult.js'
import { activityReplicate } from '../../../src/experiments/activity/activityReplicate.js'
import { betaRadius } from '../../../src/experiments/paper/betaRadius.js'
import { summariseRecall } from '../../../src/experiments/recall.js'
import { digits, replicateOf } from '../../experiments/setting.js'
import { tasks } from './tasks.js'

function ended<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

test('a trial gives the result of its experiment with one seed', async (t) => {
  for (const task of tasks) {
    const shares: number[] = []
    const found = await runTrialTask(task, { onProgress: (share) => shares.push(share) })
    t.true(shares.length > 0 && shares.every((share) => share >= 0 && share <= 1))
    if (task.experiment === 'recall') {
      const setting = { ...task.setting, patterns: digits() }
      t.deepEqual(found, summariseRecall(setting, [replicateOf(setting)]))
    } else if (task.experiment === 'activity') {
      t.deepEqual(found, { ...summariseActivity(task.setting, [ended(activityReplicate(task.setting))]), rasters: [] })
    } else {
      t.deepEqual(found, ended(betaRadius.run(task.parameters as never, 1)))
    }
  }
})

test('a trial can be stopped', async (t) => {
  const stop = new AbortController()
  for (const task of tasks) {
    await t.throwsAsync(runTrialTask(task, { signal: AbortSignal.abort() }), { instanceOf: Interrupted })
  }
  await t.throwsAsync(runTrialTask(tasks[0]!, { signal: stop.signal, onProgress: () => stop.abort() }), { instanceOf: Interrupted })
})
