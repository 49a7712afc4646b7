import test from 'ava'
import * as fc from 'fast-check'
import { threefry4x32 } from '../../../src/random/threefry.js'
import { assembly, place, plain } from '../both.js'

const words = fc.array(fc.nat(2 ** 32 - 1), { minLength: 4, maxLength: 4 })
const release = fc.record({
  key: words, source: fc.nat(2 ** 32 - 1), tick: fc.nat(2 ** 30), bound: fc.nat(2 ** 32 - 1),
  targets: fc.array(fc.nat(30), { maxLength: 40 }), part: fc.tuple(fc.nat(40), fc.nat(40)), first: fc.nat(2 ** 30),
  counted: fc.boolean(), count: fc.nat(5),
})

test('the kernels let the same synapses transmit, those whose own word is below the bound, in their order', (t) => {
  fc.assert(fc.property(release, ({ key, source, tick, bound, targets, part, first, counted, count }) => {
    const [start, end] = part.map((one) => Math.min(one, targets.length)).sort((left, right) => left - right)
    const before = new Map<number, number>()
    const expected = targets.slice(start, end).filter((target) => {
      const times = before.get(target) ?? 0
      if (counted) before.set(target, times + 1)
      const drawn = new Uint32Array(4)
      threefry4x32(Uint32Array.from(key), Uint32Array.of(Math.floor((first + target) / 4), source, tick, times), drawn)
      return drawn[(first + target) % 4]! < bound
    })
    for (const kernels of [assembly, plain]) {
      const repeats = kernels.uint32(counted ? 31 : 0)
      const transmitted = kernels.uint32(count + targets.length)
      const found = kernels.transmittedTargets(place(kernels.uint32, key), source, tick, bound,
        place(kernels.uint32, targets), start!, end!, first, repeats, transmitted, count)
      t.deepEqual([...transmitted.subarray(0, found)], [...Array<number>(count).fill(0), ...expected])
      t.deepEqual([...repeats.entries()].filter(([, times]) => times > 0),
        [...before].sort(([left], [right]) => left - right))
    }
  }), { seed: 1, numRuns: 500 })
})

test('targets may be sieved in their place', (t) => {
  for (const kernels of [assembly, plain]) {
    const [key, targets] = [place(kernels.uint32, [1, 2, 3, 4]), place(kernels.uint32, [...Array(100).keys()])]
    const apart = kernels.uint32(100)
    const none = kernels.uint32(0)
    const count = kernels.transmittedTargets(key, 3, 9, 2 ** 31, targets, 0, 100, 0, none, apart, 0)
    t.is(kernels.transmittedTargets(key, 3, 9, 2 ** 31, targets, 0, 100, 0, none, targets, 0), count)
    t.deepEqual(targets.subarray(0, count), apart.subarray(0, count))
    t.true(count > 30 && count < 70)
  }
})
