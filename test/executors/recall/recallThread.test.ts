import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { runRecallTask, type RecallTask } from '../../../src/executors/recall/recallTask.js'
import { RecallThread } from '../../../src/executors/recall/recallThread.js'
import { Interrupted } from '../../../src/executors/thisProcess.js'
import { levels } from '../../../src/levels/levelMemory.js'
import { taskOf } from './tasks.js'

/** Acts with a thread, and ends it. */
async function withThread<Result>(act: (thread: RecallThread) => Promise<Result>): Promise<Result> {
  const thread = new RecallThread()
  try {
    return await act(thread)
  } finally {
    await thread.end()
  }
}

test('a thread gives for task after task what this thread gives, with the same progress', async (t) => {
  await withThread(async (thread) => {
    for (const task of levels.flatMap((level) => [taskOf(level, 1), taskOf(level, 2)])) {
      const [here, there]: object[][] = [[], []]
      const expected = await runRecallTask(task, { onProgress: (step) => here!.push(step) })
      t.deepEqual(await thread.run(task, { onProgress: (step) => there!.push(step) }), expected)
      t.deepEqual(there, here)
    }
  })
})

test('patterns whose grey values are known are no obstacle', async (t) => {
  const task = taskOf('sdm', 1)
  const patterns = { ...task.patterns, grey: () => Float64Array.of(1) }
  t.deepEqual(await withThread((thread) => thread.run({ ...task, patterns }, {})), await runRecallTask(task, {}))
})

test('an aborted signal ends a task with Interrupted, before it or in its midst', async (t) => {
  const task = taskOf('circuit', 1)
  await withThread((thread) =>
    t.throwsAsync(thread.run(task, { signal: AbortSignal.abort() }), { instanceOf: Interrupted }))
  const stop = new AbortController()
  await withThread((thread) => t.throwsAsync(
    thread.run(task, { signal: stop.signal, onProgress: () => stop.abort() }), { instanceOf: Interrupted }))
})

test('an error of the task is the error of its run, and an InputError one', async (t) => {
  const task = taskOf('sdm', 1)
  const populations = task.circuit.populations.map((part) => (part.name === 'granule' ? { ...part, count: 2e9 } : part))
  const huge: RecallTask = { ...task, circuit: { ...task.circuit, populations } }
  await withThread((thread) => t.throwsAsync(thread.run(huge, {}), { instanceOf: InputError, message: /GB of memory/ }))
})

test('a thread that has ended does not let anybody wait', async (t) => {
  const ended = { message: 'a worker thread has ended' }
  const thread = new RecallThread()
  const running = t.throwsAsync(thread.run(taskOf('circuit', 1), {}), ended)
  await thread.end()
  await running
  await t.throwsAsync(thread.run(taskOf('circuit', 1), {}), ended)
})
