import { decode, encode } from 'fast-png'
import test from 'ava'
import { withDensity } from '../../src/interop/pngDensity.js'

const image = encode({ width: 2, height: 1, channels: 1, depth: 8, data: Uint8Array.of(7, 9) })

test('another program reads 300 dots an inch, with check sums that are right, and the same picture', (t) => {
  const { resolution, width, height, data } = decode(withDensity(image, 300), { checkCrc: true })
  t.deepEqual(resolution, { x: 11811, y: 11811, unit: 1 })
  t.deepEqual([width, height, ...data], [2, 1, 7, 9])
})

test('the chunk stands after the header, with the check sum that Python’s zlib gives for it', (t) => {
  const chunk = Buffer.from(withDensity(image, 300)).subarray(33, 54)
  t.is(chunk.toString('latin1', 4, 8), 'pHYs')
  t.is(chunk.readUInt32BE(17), 0x78a53f76)
})
