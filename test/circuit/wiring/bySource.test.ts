import test from 'ava'
import * as fc from 'fast-check'
import { bySource } from '../../../src/circuit/wiring/bySource.js'

test('rows by source hold exactly the targets that list the source, ascending', (t) => {
  const small = fc.integer({ min: 1, max: 9 })
  const lists = fc.tuple(small, small, small).chain(([sources, targets, perTarget]) => {
    const length = targets * perTarget
    const drawn = fc.array(fc.nat(sources - 1), { minLength: length, maxLength: length })
    return fc.tuple(fc.constant(sources), fc.constant(perTarget), drawn)
  })
  fc.assert(fc.property(lists, fc.boolean(), ([sources, perTarget, drawn], short) => {
    const offsets = new Uint32Array(sources + 1)
    const targets = new Uint32Array(drawn.length)
    bySource(short ? Uint16Array.from(drawn) : Uint32Array.from(drawn), perTarget, offsets, targets)
    for (let source = 0; source < sources; source++) {
      const expected = drawn.flatMap((of, synapse) => (of === source ? [Math.floor(synapse / perTarget)] : []))
      t.deepEqual([...targets.subarray(offsets[source], offsets[source + 1])], expected)
    }
    t.is(offsets[0], 0)
    t.is(offsets[sources], drawn.length)
  }), { seed: 1, numRuns: 200 })
})
