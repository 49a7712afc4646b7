import test from 'ava'
import * as fc from 'fast-check'
import { handOver } from '../../src/engine/handOver.js'

test('cells come in room by room, in order, each once, and nothing comes of none', (t) => {
  fc.assert(fc.property(fc.nat(40), fc.integer({ min: 1, max: 12 }), (count, length) => {
    const room = new Uint32Array(length)
    const cells = Uint32Array.from({ length: count }, (_, index) => 3 * index)
    const parts = [...handOver(cells, room)].length
    const seen: number[] = []
    for (const held of handOver(cells, room)) seen.push(...room.subarray(0, held))
    t.deepEqual(seen, [...cells])
    t.is(parts, Math.ceil(count / length))
  }), { seed: 1, numRuns: 200 })
})
