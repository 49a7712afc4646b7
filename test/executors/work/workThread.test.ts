import test from 'ava'
import { Interrupted } from '../../../src/executors/thisProcess.js'
import { WorkThread } from '../../../src/executors/work/workThread.js'

/** Doubles numbers; breaks down at 13, ends its thread at 14, never ends at 15. */
const script = `
  const { parentPort } = require('node:worker_threads')
  parentPort.on('message', (task) => {
    parentPort.postMessage({ kind: 'progress', progress: task })
    if (task === 13) throw new TypeError('thirteen')
    if (task === 14) process.exit(1)
    if (task === 15) for (;;) {}
    parentPort.postMessage({ kind: 'done', result: 2 * task })
  })`

async function withThread<Result>(act: (thread: WorkThread<number, number, number>) => Promise<Result>): Promise<Result> {
  const thread = new WorkThread<number, number, number>(script, 'test')
  try {
    return await act(thread)
  } finally {
    await thread.end()
  }
}

test('a thread carries out task after task and tells of its progress', async (t) => {
  await withThread(async (thread) => {
    const heard: number[] = []
    t.is(await thread.run(4, { onProgress: (progress) => heard.push(progress) }), 8)
    t.is(await thread.run(5, {}), 10)
    t.deepEqual(heard, [4])
  })
})

test('a thread that breaks down or ends fails its task, and lets nobody wait after it', async (t) => {
  await withThread(async (thread) => {
    t.like(await thread.run(13, {}).catch((error: unknown) => error), { name: 'TypeError', message: 'thirteen' })
  })
  await withThread(async (thread) => {
    await t.throwsAsync(thread.run(14, {}), { message: 'a worker thread has ended' })
    await t.throwsAsync(thread.run(1, {}), { message: 'a worker thread has ended' })
  })
})

test('an endless task is stopped', async (t) => {
  await withThread(async (thread) => {
    const stop = new AbortController()
    await t.throwsAsync(thread.run(15, { signal: stop.signal, onProgress: () => stop.abort() }), { instanceOf: Interrupted })
  })
})
