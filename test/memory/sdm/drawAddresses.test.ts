import test from 'ava'
import { createKernels } from '../../../src/kernels/kernels.js'
import { drawAddresses } from '../../../src/memory/sdm/drawAddresses.js'
import { rowDraws, stream } from '../../../src/random/stream.js'

test('location i has the draws of row i, whatever locations are drawn with it, and no bit beyond the last', (t) => {
  const kernels = createKernels(1024)
  const key = kernels.uint32(4)
  key.set(stream(1, 'addresses').key)
  const rows = kernels.uint32(6)
  drawAddresses(kernels, rows, 40, key, 7)
  for (let location = 0; location < 3; location++) {
    const draw = rowDraws(key, 7 + location)
    t.is(rows[2 * location], draw())
    t.is(rows[2 * location + 1], draw() & 0xff)
  }
})
