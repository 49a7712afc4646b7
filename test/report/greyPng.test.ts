import test from 'ava'
import { decode } from 'fast-png'
import { greyPng, greyPngUrl } from '../../src/report/greyPng.js'

test('another decoder reads the same pixels, also where they take several blocks', (t) => {
  for (const [width, height] of [[1, 1], [3, 2], [28, 28], [300, 400]] as const) {
    const levels = Array.from({ length: width * height }, (_, pixel) => (pixel * 37) % 256)
    const { data, width: across, height: down, depth, channels } = decode(greyPng(levels, width), { checkCrc: true })
    t.deepEqual([across, down, depth, channels], [width, height, 8, 1])
    t.deepEqual([...data], levels)
  }
})

test('the URL has the same bytes', (t) => {
  const [, base64] = greyPngUrl([0, 255], 2).split('data:image/png;base64,')
  t.deepEqual(new Uint8Array(Buffer.from(base64!, 'base64')), greyPng([0, 255], 2))
})
