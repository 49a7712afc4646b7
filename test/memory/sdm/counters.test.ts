import test from 'ava'
import * as fc from 'fast-check'
import { createKernels, type Kernels } from '../../../src/kernels/kernels.js'
import { createReferenceKernels } from '../../../src/kernels/referenceKernels.js'
import { counterRange, countersBytes, makeCounters } from '../../../src/memory/sdm/counters.js'

const width = 20
const rows = 6

test('counters of b bits go from −2^(b−1) to 2^(b−1) − 1', (t) => {
  t.deepEqual(counterRange(8), { counterMin: -128, counterMax: 127 })
  t.deepEqual(counterRange(16), { counterMin: -32_768, counterMax: 32_767 })
  t.deepEqual(counterRange(2), { counterMin: -2, counterMax: 1 })
  for (const bits of [1, 17, 2.5]) t.throws(() => counterRange(bits), { message: /counterBits/ })
})

test('additions of any strength saturate as in one step, on 8 and on 16 bits and on both kinds of kernels', (t) => {
  const addition = fc.record({
    active: fc.subarray([0, 1, 2, 3, 4, 5]), strength: fc.integer({ min: -40_000, max: 40_000 }),
    signs: fc.array(fc.constantFrom(-1, 0, 1), { minLength: width, maxLength: width }),
  })
  const range = fc.oneof(
    fc.tuple(fc.integer({ min: -128, max: 0 }), fc.nat(127)),
    fc.tuple(fc.integer({ min: -32_768, max: 0 }), fc.nat(32_767)), fc.constantFrom([-32_768, 32_767], [-128, 127]))
  fc.assert(fc.property(range, fc.array(addition, { maxLength: 6 }), ([counterMin, counterMax], additions) => {
    const plain = Array.from({ length: rows }, () => Array<number>(width).fill(0))
    const kinds = [createKernels, createReferenceKernels].map((kernelsOf) => {
      const kernels: Kernels = kernelsOf(20_000)
      return {
        counters: makeCounters(kernels, rows, width, { counterMin: counterMin!, counterMax: counterMax! }),
        volley: kernels.uint32(rows), sums: kernels.int32(width),
      }
    })
    for (const { active, strength, signs } of additions) {
      for (const row of active) {
        plain[row] = plain[row]!.map((counter, column) =>
          Math.max(counterMin!, Math.min(counterMax!, counter + strength * signs[column]!)))
      }
      for (const { counters, volley } of kinds) {
        volley.set(active)
        counters.add(volley, active.length, signs, strength)
      }
    }
    for (const { counters, volley, sums } of kinds) {
      volley.set([5, 0, 3])
      counters.sum(volley, 3, sums)
      t.deepEqual([...sums], plain[0]!.map((counter, column) => counter + plain[3]![column]! + plain[5]![column]!))
    }
  }), { seed: 1, numRuns: 60 })
})

test('a range within −128 … 127 takes a byte a counter, any other two', (t) => {
  t.deepEqual(countersBytes(10, 7, { counterMin: -128, counterMax: 127 }), [70, 7])
  t.deepEqual(countersBytes(10, 7, { counterMin: -129, counterMax: 0 }), [140, 14])
  t.deepEqual(countersBytes(10, 7, { counterMin: 0, counterMax: 128 }), [140, 14])
})

const make = (counterMin: number, counterMax: number) => () =>
  makeCounters(createKernels(1000), 2, 2, { counterMin, counterMax })

test('ranges without 0 or beyond 16 bits are refused', (t) => {
  t.throws(make(1, 5), { message: /counterMin: found 1/ })
  t.throws(make(-5, -1), { message: /counterMax: found -1/ })
  t.throws(make(-32_769, 5), { message: /counterMin/ })
})
