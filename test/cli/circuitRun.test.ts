import { setTimeout } from 'node:timers/promises'
import test, { type ExecutionContext } from 'ava'
import { runReplicates, type CircuitPlan, type Progress } from '../../src/cli/circuitRun.js'
import { openRunFolder, type RunFolder } from '../../src/files/runFolder.js'
import { newPath } from './command.js'

const plan: CircuitPlan = {
  document: {}, inputs: [], output: { spikes: 'none', figures: false }, seeds: [4, 5, 6, 7, 8], out: '', identity: { lobule: '0', experiment: 'recall' },
  identityDigest: 'i',
}
const line = { show: () => {}, clear: () => {} }
const folderFor = (t: ExecutionContext): RunFolder => {
  const folder = openRunFolder(newPath(t), plan.identityDigest, plan.identity)
  t.teardown(() => folder.close())
  return folder
}

/** Lanes whose replicates take some time each, and give their seed and lane, or throw it. */
const lanes = (count: number, timeMs: (seed: number) => number, throwing: readonly number[] = [], begun: number[] = []) =>
  Array.from({ length: count }, (_, lane) => async (seed: number, first: boolean) => {
    begun.push(seed)
    await setTimeout(timeMs(seed))
    if (throwing.includes(seed)) throw new Error(`seed ${seed}`)
    return { seed, first, lane }
  })

test('results come in the order of seeds, whichever ends first; only the first seed is the recorded one', async (t) => {
  for (const count of [1, 2, 5]) {
    const { finished, own } = await runReplicates(plan, folderFor(t), line, lanes(count, (seed) => 20 * (8 - seed)))
    t.deepEqual(finished.map(({ seed }) => seed), [4, 5, 6, 7, 8])
    t.deepEqual(finished.map(({ first }) => first), [true, false, false, false, false])
    t.deepEqual(own, finished)
    t.deepEqual([...new Set(finished.map(({ lane }) => lane))].sort(), [...Array(count).keys()])
  }
})

test('what an interrupted run has kept is not run again, wherever it is in the order', async (t) => {
  const folder = folderFor(t)
  folder.saveCheckpoint('replicate-6', { seed: 6, first: false, lane: -1 })
  const begun: number[] = []
  const { finished, own } = await runReplicates(plan, folder, line, lanes(2, () => 1, [], begun))
  t.deepEqual(begun, [4, 5, 7, 8])
  t.deepEqual(own.map(({ seed }) => seed), [4, 5, 7, 8])
  t.like(finished[2], { seed: 6, lane: -1 })
})

test('where several seeds fail, the first of them is told of, and no seed is begun after a failure', async (t) => {
  for (const count of [1, 2, 3]) {
    const folder = folderFor(t)
    const begun: number[] = []
    const run = runReplicates(plan, folder, line, lanes(count, (seed) => (seed === 5 ? 60 : 5), [5, 6], begun))
    await t.throwsAsync(run, { message: 'seed 5' })
    t.false(begun.includes(8))
    t.truthy(folder.checkpoint('replicate-4'))
    t.is(folder.checkpoint('replicate-5'), undefined)
  }
})

/** A replicate that tells of its progress. */
async function telling(seed: number, _: boolean, onProgress: (progress: Progress) => void): Promise<number> {
  for (let step = 1; step <= 5; step++) {
    onProgress({ phase: 'reading', done: step / 5 })
    await setTimeout(1)
  }
  return seed
}

test('progress is that of the first seed under way', async (t) => {
  const shown: string[] = []
  await runReplicates(plan, folderFor(t), { ...line, show: (text) => shown.push(text) }, [telling, telling])
  const seeds = shown.map((text) => Number(/^seed (\d)\/5: reading \d+ %/.exec(text)![1]))
  t.deepEqual(seeds, [...seeds].sort())
  t.deepEqual([seeds[0], seeds.at(-1)], [1, 5])
})
