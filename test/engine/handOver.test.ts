import test from 'ava'
import * as fc from 'fast-check'
import { handOver } from '../../src/engine/handOver.js'

test('cells come in room by room, in order, each once, and nothing comes of none', (t) => {
  fc.assert(fc.property(fc.nat(900), fc.integer({ min: 1, max: 300 }), (count, length) => {
    const room = new Uint32Array(length)
    const cells = Uint32Array.from({ length: count }, (_, index) => 3 * index)
    const seen: number[] = []
    for (let start = 0; start < count; start += length) {
      const held = handOver(cells, start, room)
      t.is(held, Math.min(length, count - start))
      seen.push(...room.subarray(0, held))
    }
    t.deepEqual(seen, [...cells])
    t.is(handOver(cells, count, room), 0)
  }), { seed: 1, numRuns: 200 })
})
