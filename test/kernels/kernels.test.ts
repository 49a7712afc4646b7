import test from 'ava'
import { createKernels } from '../../src/kernels/kernels.js'

test('a memory holds exactly the bytes that it was made with, and stays where it is', (t) => {
  const kernels = createKernels(100_000)
  const first = kernels.float64(12_000)
  const last = kernels.uint8(4_000)
  t.is(kernels.bytesLeft(), 0)
  first[0] = 1
  last[3999] = 2
  t.is(first.buffer, kernels.buffer)
  t.is(last.buffer, kernels.buffer)
  t.throws(() => kernels.uint8(1), { message: 'an array of 1 elements (1 bytes) was asked for, 0 bytes are left' })
})

test('memories do not see each other', (t) => {
  const [one, other] = [createKernels(64), createKernels(64)]
  one.uint32(16).fill(7)
  t.deepEqual([...other.uint32(16)], Array.from({ length: 16 }, () => 0))
})

test('a memory of no bytes still has exp and log', (t) => {
  const kernels = createKernels(0)
  t.is(kernels.exp(kernels.log(1)), 1)
})

test('a memory that 32 bits cannot address is an error that names its size', (t) => {
  for (const bytes of [2 ** 32, 1e15, -1, NaN]) {
    t.throws(() => createKernels(bytes), { message: new RegExp(`^a memory of ${bytes} bytes was asked for, 0 … \\d+`) })
  }
})
