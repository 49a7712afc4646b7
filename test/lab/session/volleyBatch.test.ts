import test from 'ava'
import * as fc from 'fast-check'
import { buffersOf, cellsOfVolley, packVolleys, spikesOf } from '../../../src/lab/session/volleyBatch.js'

const volleys = fc.array(fc.record({
  tick: fc.integer({ min: 100, max: 5000 }), population: fc.constantFrom('a', 'b', 'c'),
  cells: fc.array(fc.nat(1e6), { minLength: 1, maxLength: 20 }).map((cells) => Uint32Array.from(cells)),
}), { maxLength: 20 })

test('a batch holds the volleys that were packed, its ticks counted from the onset', (t) => {
  const names = ['a', 'b', 'c']
  fc.assert(fc.property(volleys, (given) => {
    const batch = packVolleys(given, names, 100)
    const back = [...batch.ticks].map((tick, volley) => ({
      tick: tick + 100, population: names[batch.populations[volley]!]!, cells: cellsOfVolley(batch, volley).slice(),
    }))
    t.deepEqual(back, given)
    const spikes = (name: string) => given.filter(({ population }) => population === name).flatMap(({ cells }) => [...cells])
    t.deepEqual(spikesOf(batch, 3), names.map((name) => spikes(name).length))
    t.is(new Set(buffersOf(batch)).size, 4)
  }), { seed: 3, numRuns: 100 })
})
