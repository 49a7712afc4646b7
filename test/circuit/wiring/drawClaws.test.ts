import test from 'ava'
import { drawClaws } from '../../../src/circuit/wiring/drawClaws.js'
import { stream } from '../../../src/random/stream.js'
import { chiSquareOfEqual } from '../chiSquare.js'

const { key } = stream(1, 'claws')
/** That many locations from the first on. */
const of = (count: number, first = 0) => ({ first, count })

test('the claws of a location touch distinct bits', (t) => {
  const perLocation = 5
  const claws = drawClaws(of(2000), 8, perLocation, key)
  for (let start = 0; start < claws.length; start += perLocation) {
    const bits = [...claws.subarray(start, start + perLocation)].map((fibre) => fibre % 8)
    if (new Set(bits).size !== perLocation) t.fail(`bits ${bits.join(', ')}`)
  }
  t.true(claws.every((fibre) => fibre < 16))
})

test('every fibre is touched equally often: uniform bits, fair rails (χ² below its 99.9 % quantile)', (t) => {
  const counts = new Uint32Array(80)
  for (const fibre of drawClaws(of(20_000), 40, 5, key)) counts[fibre]!++
  t.true(chiSquareOfEqual(counts) < 124.8)
  const rails = [counts.subarray(0, 40), counts.subarray(40)].map((rail) => rail.reduce((sum, count) => sum + count))
  t.true(chiSquareOfEqual(rails) < 10.8)
})

test('a location\'s claws depend on neither the number nor the first of the locations that are drawn', (t) => {
  const all = drawClaws(of(1000), 40, 5, key)
  t.deepEqual(drawClaws(of(10), 40, 5, key), all.slice(0, 50))
  t.deepEqual(drawClaws(of(10, 700), 40, 5, key), all.slice(3500, 3550))
})

test('claws on all bits read every bit once, and another key draws others', (t) => {
  const bits = [...drawClaws(of(1), 40, 40, key)].map((fibre) => fibre % 40).sort((left, right) => left - right)
  t.deepEqual(bits, [...Array(40).keys()])
  t.notDeepEqual(drawClaws(of(10), 40, 5, key), drawClaws(of(10), 40, 5, stream(2, 'claws').key))
})

test('the fibres of the longest words fit', (t) => {
  const claws = drawClaws(of(2000), 32_768, 1, key)
  t.true(claws.some((fibre) => fibre >= 32_768 + 16_384))
})
