import test from 'ava'
import * as fc from 'fast-check'
import { createReferenceKernels, referenceKernels } from '../../src/kernels/referenceKernels.js'
import { threefry4x32 } from '../../src/random/threefry.js'
import { assembly, draws, many, place, plain } from './both.js'

test('both implementations have the same face', (t) => {
  t.deepEqual(Object.keys(plain).sort(), Object.keys(assembly).sort())
  t.deepEqual(Object.keys(referenceKernels).filter((name) => !(name in plain)), [])
})

test('arrays of the reference kernels come from an ordinary buffer of the size asked for', (t) => {
  const kernels = createReferenceKernels(64)
  t.is(kernels.buffer.byteLength, 64)
  t.is(kernels.float64(8).buffer, kernels.buffer)
  t.is(kernels.bytesLeft(), 0)
})

const uint32 = fc.integer({ min: 0, max: 0xffffffff })

test('fillThreefry in WebAssembly and in TypeScript give the same words, at every length', (t) => {
  fc.assert(fc.property(fc.nat(70), uint32, uint32, fc.nat(1e6), (length, row, firstBlock, seed) => {
    const words = [assembly, plain].map((kernels) => {
      const key = place(kernels.uint32, many(4, draws(seed), (word) => word))
      const out = kernels.uint32(length + 4)
      kernels.fillThreefry(key, row, firstBlock, out.subarray(0, length))
      t.deepEqual([...out.subarray(length)], [0, 0, 0, 0], 'words beyond the end stay as they were')
      return [...out]
    })
    t.deepEqual(words[0], words[1])
  }), { seed: 1, numRuns: 300, examples: [[33, 0, 0xfffffffe, 1], [0, 0, 0, 1], [16, 0xffffffff, 0, 2]] })
})

test('fillThreefry gives the words of one counter after the other', (t) => {
  const key = place(assembly.uint32, [5, 6, 7, 8])
  const out = assembly.uint32(40)
  assembly.fillThreefry(key, 9, 0xfffffffc, out)
  const word = new Uint32Array(4)
  const expected = Array.from({ length: 10 }, (_, block) => {
    threefry4x32(key, Uint32Array.of(0xfffffffc + block, 9, 0, 0), word)
    return [...word]
  }).flat()
  t.deepEqual([...out], expected)
})
