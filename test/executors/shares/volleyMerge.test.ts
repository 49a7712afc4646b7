import test from 'ava'
import type { Volley } from '../../../src/engine/volley.js'
import { createSharedRun, ringOf } from '../../../src/executors/shares/sharedRun.js'
import { VolleyMerge } from '../../../src/executors/shares/volleyMerge.js'
import { circuitOf, lif, relay } from '../../engine/tinyCircuit.js'

const run = () => createSharedRun(circuitOf([relay('in'), lif('cell', 9)], []), 1, { shares: 3, workers: 1, ringWords: 256 })

test('parts become whole volleys in the order of ticks and populations, up to a tick', (t) => {
  const shared = run()
  const merge = new VolleyMerge(shared)
  const rings = [0, 1, 2].map((share) => ringOf(shared, share, true))
  rings[0]!.write(3, 0, Uint32Array.of(0))
  rings[0]!.write(3, 1, Uint32Array.of(1))
  rings[0]!.write(3, 1, Uint32Array.of(2))
  rings[2]!.write(2, 1, Uint32Array.of(7))
  rings[2]!.write(3, 1, Uint32Array.of(8))
  rings[2]!.write(9, 1, Uint32Array.of(6))
  for (const ring of rings) ring.publish()
  merge.read()
  const given: Volley[] = []
  const give = (until: number) => merge.give(until, (volley) => given.push(volley))
  give(3)
  t.deepEqual(given.splice(0), [{ tick: 2, population: 'cell', cells: Uint32Array.of(7) }])
  give(9)
  t.deepEqual(given.splice(0), [
    { tick: 3, population: 'in', cells: Uint32Array.of(0) },
    { tick: 3, population: 'cell', cells: Uint32Array.of(1, 2, 8) },
  ])
  give(10)
  t.deepEqual(given, [{ tick: 9, population: 'cell', cells: Uint32Array.of(6) }])
})

test('what is skipped is never given', (t) => {
  const shared = run()
  const merge = new VolleyMerge(shared)
  const ring = ringOf(shared, 0, true)
  const write = (tick: number) => {
    ring.write(tick, 1, Uint32Array.of(tick))
    ring.publish()
  }
  write(1)
  merge.read()
  write(2)
  merge.skip()
  write(3)
  merge.read()
  const ticks: number[] = []
  merge.give(10, ({ tick }) => ticks.push(tick))
  t.deepEqual(ticks, [3])
})
