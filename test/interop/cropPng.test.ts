import { decode, encode } from 'fast-png'
import test from 'ava'
import { cropPng } from '../../src/interop/cropPng.js'

test('what is left is the upper left part, or all where that is smaller', (t) => {
  const data = Uint8Array.from({ length: 4 * 3 * 3 }, (_, index) => index)
  const image = encode({ width: 4, height: 3, channels: 3, depth: 8, data })
  const cropped = decode(cropPng(image, 2, 2))
  t.deepEqual([cropped.width, cropped.height, ...cropped.data], [2, 2, 0, 1, 2, 3, 4, 5, 12, 13, 14, 15, 16, 17])
  t.deepEqual([...decode(cropPng(image, 9, 9)).data], [...data])
})
