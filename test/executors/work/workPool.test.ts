import { setImmediate } from 'node:timers/promises'
import test from 'ava'
import { Interrupted } from '../../../src/executors/thisProcess.js'
import { runPool, type Place, type Pool } from '../../../src/executors/work/workPool.js'

/** A place that ends a task when it is told to: `end(task)`. */
function controlled(fails: readonly number[] = []) {
  const running = new Map<number, () => void>()
  let opened = 0
  let closed = 0
  const open = (): Place<number, number, string> => {
    opened++
    return {
      run: (task, { signal, onProgress }) => new Promise((resolve, reject) => {
        onProgress?.(0.5)
        signal?.addEventListener('abort', () => reject(new Interrupted('stopped')))
        running.set(task, () => (fails.includes(task) ? reject(new Error(`no ${task}`)) : resolve(`did ${task}`)))
      }),
      end: async () => { closed++ },
    }
  }
  return {
    open, running: () => [...running.keys()], counts: () => [opened, closed],
    async end(task: number) {
      running.get(task)!()
      running.delete(task)
      await setImmediate()
    },
  }
}

const told: string[] = []
const poolOf = (more: Partial<Pool<number, number, string>> & Pick<Pool<number, number, string>, 'open'>): Pool<number, number, string> => ({
  tasks: [0, 1, 2, 3].map((task) => () => task), workers: 2,
  onDone: (index, result) => { told.push(`${index} ${result}`) }, onFailed: (index, error) => { told.push(`${index} ${error.message}`) },
  ...more,
})
test.serial.beforeEach(() => { told.length = 0 })

test.serial('tasks run side by side, and the next begins where one has ended', async (t) => {
  const places = controlled()
  const all = runPool(poolOf({ open: places.open }))
  t.deepEqual(places.running(), [0, 1])
  await places.end(1)
  t.deepEqual(places.running(), [0, 2])
  for (const task of [0, 2, 3]) await places.end(task)
  await all
  t.deepEqual(told, ['1 did 1', '0 did 0', '2 did 2', '3 did 3'])
  t.deepEqual(places.counts(), [2, 2])
})

test.serial('where a task fails the others go on, in a new place', async (t) => {
  const places = controlled([0])
  const all = runPool(poolOf({ open: places.open, workers: 1 }))
  for (const task of [0, 1, 2, 3]) await places.end(task)
  await all
  t.deepEqual(told, ['0 no 0', '1 did 1', '2 did 2', '3 did 3'])
  t.deepEqual(places.counts(), [2, 2])
})

test.serial('told to finish, it ends what was begun and begins nothing more', async (t) => {
  const places = controlled()
  const finish = new AbortController()
  const all = runPool(poolOf({ open: places.open, finish: finish.signal }))
  finish.abort()
  await places.end(0)
  await places.end(1)
  await all
  t.deepEqual(told, ['0 did 0', '1 did 1'])
})

test.serial('told to stop, it ends at once with Interrupted; no task was heard of', async (t) => {
  const places = controlled()
  const stop = new AbortController()
  const all = runPool(poolOf({ open: places.open, stop: stop.signal }))
  stop.abort()
  await t.throwsAsync(all, { instanceOf: Interrupted })
  t.deepEqual(told, [])
  t.deepEqual(places.counts(), [2, 2])
})

test.serial('what onDone throws ends everything, and is thrown', async (t) => {
  const places = controlled()
  const all = runPool(poolOf({ open: places.open, onDone() { throw new RangeError('full') } }))
  const ended = t.throwsAsync(all, { instanceOf: RangeError, message: 'full' })
  await places.end(1)
  await ended
  t.deepEqual(places.counts(), [2, 2])
})

test.serial('no place is opened where there is nothing to do', async (t) => {
  const places = controlled()
  const progress: number[] = []
  await runPool(poolOf({ open: places.open, tasks: [] }))
  t.deepEqual(places.counts(), [0, 0])
  const one = runPool(poolOf({ open: places.open, tasks: [() => 7], workers: 5, onProgress: (index, share) => { progress.push(index, share) } }))
  await places.end(7)
  await one
  t.deepEqual([places.counts(), progress], [[1, 1], [0, 0.5]])
})
