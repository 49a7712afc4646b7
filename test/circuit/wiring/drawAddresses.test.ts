import test from 'ava'
import { drawAddresses } from '../../../src/circuit/wiring/drawAddresses.js'
import { stream } from '../../../src/random/stream.js'
import { packedLength } from '../../../src/words/word.js'
import { chiSquareOfEqual } from '../chiSquare.js'

const { key } = stream(1, 'addresses')

function draw(locations: number, bits: number, first = 0): Uint32Array {
  const addresses = new Uint32Array(locations * packedLength(bits))
  drawAddresses(addresses, first, bits, key)
  return addresses
}

test('every bit of an address is a fair coin (χ² below its 99.9 % quantile)', (t) => {
  const locations = 10_000
  const ones = new Uint32Array(40)
  draw(locations, 40).forEach((part, index) => {
    for (let bit = 0; bit < 32; bit++) if ((part >>> bit) & 1) ones[32 * (index % 2) + bit]!++
  })
  const chiSquare = ones.reduce((sum, count) => sum + chiSquareOfEqual([count, locations - count]), 0)
  t.true(chiSquare < 73.4)
})

test('bits beyond the length are 0, and a length of whole words uses all bits', (t) => {
  for (const bits of [33, 40, 63]) {
    draw(200, bits).forEach((part, index) => {
      if (index % 2 === 1 && part >= 2 ** (bits - 32)) t.fail(`${bits} bits: ${part}`)
    })
  }
  t.true(draw(200, 64).some((part, index) => index % 2 === 1 && part >= 2 ** 31))
  t.true(draw(200, 32).some((part) => part >= 2 ** 31))
})

test('a location\'s address depends on neither the number nor the first of the locations that are drawn', (t) => {
  t.deepEqual(draw(10, 40), draw(1000, 40).slice(0, 20))
  t.deepEqual(draw(10, 40, 370), draw(1000, 40).slice(740, 760))
})
