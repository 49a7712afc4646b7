import test from 'ava'
import { driveHere, Interrupted } from '../../src/executors/thisProcess.js'

/** Counts up to a number, giving each; notes when it is closed. */
function* counting(to: number, closed: () => void = () => {}): Generator<number, string> {
  try {
    for (let count = 1; count <= to; count++) yield count
    return 'done'
  } finally {
    closed()
  }
}

test('work is carried to its end, with its progress in order', async (t) => {
  const seen: number[] = []
  t.is(await driveHere(counting(4), { onProgress: (progress) => seen.push(progress) }), 'done')
  t.deepEqual(seen, [1, 2, 3, 4])
})

test('the event loop turns between steps', async (t) => {
  let turns = 0
  const again = () => {
    turns++
    immediate = setImmediate(again)
  }
  let immediate = setImmediate(again)
  await driveHere(counting(50))
  clearImmediate(immediate)
  t.true(turns >= 10, `${turns} turns in 50 steps`)
})

test('an aborted signal ends the work with Interrupted and closes it', async (t) => {
  const controller = new AbortController()
  let closed = 0
  let last = 0
  const run = driveHere(counting(1000, () => { closed++ }), {
    signal: controller.signal,
    onProgress: (progress) => {
      last = progress
      if (progress === 3) controller.abort()
    },
  })
  await t.throwsAsync(run, { instanceOf: Interrupted, message: 'stopped' })
  t.deepEqual([last, closed], [3, 1])
})

test('a signal that was aborted before lets no step be done', async (t) => {
  let steps = 0
  const run = driveHere(counting(3), { signal: AbortSignal.abort(), onProgress: () => { steps++ } })
  await t.throwsAsync(run, { instanceOf: Interrupted })
  t.is(steps, 0)
})

test('an error of the work, or of who watches it, comes through and closes it', async (t) => {
  let closed = 0
  const broken = function* (): Generator<number, string> {
    yield* counting(1, () => { closed++ })
    throw new Error('broken')
  }
  await t.throwsAsync(driveHere(broken()), { message: 'broken' })
  const watched = driveHere(counting(5, () => { closed++ }), { onProgress: () => { throw new Error('watcher') } })
  await t.throwsAsync(watched, { message: 'watcher' })
  t.is(closed, 2)
})
