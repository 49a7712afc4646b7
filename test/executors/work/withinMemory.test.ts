import test from 'ava'
import type { Watch } from '../../../src/executors/thisProcess.js'
import { withinMemory } from '../../../src/executors/work/withinMemory.js'

/** Tells of as many steps as it is told. */
const work = async (steps: number, { onProgress }: Watch<number>): Promise<string> => {
  for (let step = 1; step <= steps; step++) onProgress?.(step)
  return `did ${steps}`
}

test('work ends where it needs more, when it tells of progress, and before others hear of it', async (t) => {
  const heard: number[] = []
  let bytes = 0
  const limited = withinMemory(work, 2.5e6, () => { bytes += 1e6; return bytes })
  await t.throwsAsync(limited(5, { onProgress: (step) => heard.push(step) }),
    { name: 'LimitExceeded', message: 'needs more memory than its limit of 2.5 MB' })
  t.deepEqual(heard, [1, 2])
})

test('work within its limit goes on as it would without one, and is stopped by the same signal', async (t) => {
  const heard: number[] = []
  t.is(await withinMemory(work, 10, () => 10)(2, { onProgress: (step) => heard.push(step) }), 'did 2')
  t.deepEqual(heard, [1, 2])
  t.is(await withinMemory(work, 10, () => 10)(2, {}), 'did 2')
  t.is(withinMemory(work, undefined), work)
  const { signal } = new AbortController()
  const seen = await withinMemory(async (_: number, watch: Watch<number>) => watch.signal, 10, () => 0)(1, { signal })
  t.is(seen, signal)
})

test('arrays outside of the heap count: typed arrays and the memory of kernels', async (t) => {
  const kept: object[] = []
  for (const make of [() => new Float64Array(25e6), () => new WebAssembly.Memory({ initial: 3200, maximum: 3200 })]) {
    const { heapUsed, external } = process.memoryUsage()
    const limited = withinMemory(async (_: number, { onProgress }: Watch<number>) => {
      onProgress?.(0)
      kept.push(make())
      onProgress?.(1)
    }, heapUsed + external + 100e6)
    await t.throwsAsync(limited(1, {}), { name: 'LimitExceeded' })
  }
  t.is(kept.length, 2)
})
