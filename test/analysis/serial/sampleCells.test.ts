import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { sampleCells } from '../../../src/analysis/serial/sampleCells.js'
import { stream } from '../../../src/random/stream.js'

const draw = (seed: number) => sampleCells(100, { size: 57, resamples: 20, stream: stream(seed, 'cells') })

test('a sample holds different cells in ascending order, and a seed gives the same samples', (t) => {
  const samples = draw(1)
  t.is(samples.length, 20)
  for (const sample of samples) {
    t.is(new Set(sample).size, 57)
    t.true(sample.every((cell, index) => cell < 100 && (index === 0 || cell > sample[index - 1]!)))
  }
  t.deepEqual(draw(1), samples)
  t.notDeepEqual(draw(2), samples)
  t.notDeepEqual(samples[0], samples[1])
})

test('every cell is as likely as another', (t) => {
  const counts = new Float64Array(10)
  for (const sample of sampleCells(10, { size: 3, resamples: 4000, stream: stream(1, 'even') })) {
    for (const cell of sample) counts[cell]!++
  }
  t.true(counts.every((count) => Math.abs(count - 1200) < 4 * Math.sqrt(4000 * 0.3 * 0.7)), String(counts))
})

test('200 samples are drawn unless told otherwise, and all cells are the only sample of all', (t) => {
  const samples = sampleCells(4, { size: 4, stream: stream(1, 'all') })
  t.is(samples.length, 200)
  t.true(samples.every((sample) => sample.join() === '0,1,2,3'))
})

test('more cells than there are, and no sample, are refused', (t) => {
  const refused = (message: RegExp, size: number, resamples: number) =>
    t.throws(() => sampleCells(5, { size, resamples, stream: stream(1, 'x') }), { instanceOf: InputError, message })
  refused(/^size: found 6; allowed: an integer from 1 to 5, the cells/, 6, 1)
  refused(/^size: found 0/, 0, 1)
  refused(/^resamples: found 0; allowed: an integer of at least 1/, 2, 0)
})
