import test from 'ava'
import { LimitExceeded, limitedPlace } from '../../../src/executors/work/limitedPlace.js'
import type { Place } from '../../../src/executors/work/workPool.js'
import { WorkThread } from '../../../src/executors/work/workThread.js'

/** Doubles numbers; never ends at 15, fills its heap at 16, fails at 17. */
const script = `
  const { parentPort } = require('node:worker_threads')
  parentPort.on('message', (task) => {
    if (task === 15) for (;;) {}
    const all = []
    if (task === 16) for (;;) all.push({ task, all })
    if (task === 17) parentPort.postMessage({ kind: 'failed', failure: { name: 'Error', message: 'seventeen' } })
    parentPort.postMessage({ kind: 'done', result: 2 * task })
  })`
const thread = () =>
  new WorkThread<number, number, number>(script, 'test', { resourceLimits: { maxOldGenerationSizeMb: 20 } })

async function within<Result>(place: Place<number, number, number>, act: (place: Place<number, number, number>) => Promise<Result>) {
  try {
    return await act(place)
  } finally {
    await place.end()
  }
}

test('a task that takes longer fails with its limit, and its thread can be ended', async (t) => {
  await within(limitedPlace(thread(), { seconds: 0.2 }), async (place) => {
    await t.throwsAsync(place.run(15, {}), { instanceOf: LimitExceeded, message: 'took longer than its limit of 0.2 s' })
  })
})

test('a task that fills its thread\'s heap fails with its limit', async (t) => {
  await within(limitedPlace(thread(), { memoryBytes: 20e6 }), async (place) => {
    await t.throwsAsync(place.run(16, {}), { instanceOf: LimitExceeded, message: 'needs more memory than its limit of 20 MB' })
  })
})

test('a task within its limits gives its result, one that fails its error, one task after the other', async (t) => {
  await within(limitedPlace(thread(), { seconds: 60, memoryBytes: 20e6 }), async (place) => {
    t.is(await place.run(4, {}), 8)
    t.is(await place.run(5, {}), 10)
    await t.throwsAsync(place.run(17, {}), { message: 'seventeen' })
  })
})
