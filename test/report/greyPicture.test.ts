import test from 'ava'
import { decode } from 'fast-png'
import { greyPicture } from '../../src/report/greyPicture.js'

test('pictures stand from left to right, pixel for pixel', (t) => {
  const address = greyPicture({ width: 2, height: 2, pictures: ['00102030', 'fff0e0d0'] })
  t.regex(address, /^data:image\/png;base64,/)
  const { width, height, data, channels } = decode(Buffer.from(address.split(',')[1]!, 'base64'))
  t.deepEqual({ width, height, channels, data: [...data] }, {
    width: 4, height: 2, channels: 1, data: [0x00, 0x10, 0xff, 0xf0, 0x20, 0x30, 0xe0, 0xd0],
  })
})
