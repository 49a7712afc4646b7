import test from 'ava'
import { crc32 } from '../../src/interop/crc32.js'

test('the check of the digits 1 to 9 is the published one', (t) => {
  t.is(crc32(new TextEncoder().encode('123456789')), 0xcbf43926)
  t.is(crc32(new Uint8Array()), 0)
})
