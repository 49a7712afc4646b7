import test from 'ava'
import { drawSources } from '../../../src/circuit/wiring/drawSources.js'
import { stream } from '../../../src/random/stream.js'
import { chiSquareOfEqual } from '../chiSquare.js'

const { key } = stream(1, 'sources')
/** That many targets from the first on. */
const of = (count: number, first = 0) => ({ first, count })

test('every target has exactly as many distinct sources as asked for', (t) => {
  const drawn = drawSources(of(500), 7, 3, key)
  t.is(drawn.length, 1500)
  for (let start = 0; start < drawn.length; start += 3) t.is(new Set(drawn.subarray(start, start + 3)).size, 3)
  t.true(drawn.every((source) => source < 7))
})

test('all sources of all make a target\'s list complete', (t) => {
  t.deepEqual([...drawSources(of(1), 7, 7, key)].sort(), [0, 1, 2, 3, 4, 5, 6])
})

test('sources are drawn equally often (χ² below its 99.9 % quantile)', (t) => {
  const counts = new Uint32Array(20)
  for (const source of drawSources(of(10_000), 20, 3, key)) counts[source]!++
  t.true(chiSquareOfEqual(counts) < 43.8)
})

test('a target\'s sources depend on neither the number nor the first of the targets that are drawn', (t) => {
  const all = drawSources(of(1000), 20, 3, key)
  t.deepEqual(drawSources(of(10), 20, 3, key), all.slice(0, 30))
  t.deepEqual(drawSources(of(10, 700), 20, 3, key), all.slice(2100, 2130))
})
