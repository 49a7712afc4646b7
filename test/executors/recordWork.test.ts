import test from 'ava'
import { from, lastValueFrom } from 'rxjs'
import type { Volley } from '../../src/engine/volley.js'
import { recordWork } from '../../src/executors/recordWork.js'
import { Interrupted } from '../../src/executors/thisProcess.js'
import { digestVolleys } from '../../src/recording/digest.js'
import { circuitOf, lif, relay } from '../engine/tinyCircuit.js'

const circuit = circuitOf([relay('in'), lif('cell', 9)], [])
const volleys: readonly Volley[] = [
  { tick: 2, population: 'in', cells: Uint32Array.of(0) }, { tick: 5, population: 'cell', cells: Uint32Array.of(3, 8) },
]

/** Work that gives its volleys one a step. */
function* work(onVolley: (volley: Volley) => void): Generator<number, string> {
  for (const volley of volleys) {
    onVolley(volley)
    yield volley.tick
  }
  return 'done'
}

test('work gives its result, the digest of its volleys and a table of them', async (t) => {
  const seen: number[] = []
  const recorded = await recordWork(circuit, true, { onProgress: (tick) => seen.push(tick) }, work)
  t.deepEqual(recorded, {
    result: 'done', spikesDigest: await lastValueFrom(from(volleys).pipe(digestVolleys())),
    spikes: { tick: Int32Array.of(2, 5, 5), population: Uint8Array.of(0, 1, 1), cell: Uint32Array.of(0, 3, 8) },
  })
  t.deepEqual(seen, [2, 5])
})

test('a table is there only where it was asked for, and the digest is the same', async (t) => {
  const recorded = await recordWork(circuit, false, {}, work)
  t.deepEqual(Object.keys(recorded), ['result', 'spikesDigest'])
  t.is(recorded.spikesDigest, (await recordWork(circuit, true, {}, work)).spikesDigest)
})

test('work that is stopped throws Interrupted', async (t) => {
  const signal = AbortSignal.abort()
  await t.throwsAsync(recordWork(circuit, true, { signal }, work), { instanceOf: Interrupted })
})
