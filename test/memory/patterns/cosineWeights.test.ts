import test from 'ava'
import { byCosine } from '../../../src/memory/patterns/cosineWeights.js'

const cue = Float64Array.of(1, 0)
const at = (cosine: number): Float64Array => Float64Array.of(cosine, Math.sqrt(1 - cosine * cosine))

test('weights are exponentials of their logarithms, relative to the greatest, however great these are', (t) => {
  const weights = byCosine((cosine) => 10_000 * cosine)(cue, [at(0.5), at(0.5001), at(-1)])
  t.is(weights[1], 1)
  t.true(Math.abs(weights[0]! - Math.exp(-1)) < 1e-9)
  t.is(weights[2], 0)
})

test('where no address has a weight all are 0', (t) => {
  t.deepEqual(Array.from(byCosine(() => -Infinity)(cue, [at(1), at(0)])), [0, 0])
  t.deepEqual(Array.from(byCosine(() => -Infinity)(cue, [])), [])
})
