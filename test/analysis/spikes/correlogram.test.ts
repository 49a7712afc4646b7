import test from 'ava'
import * as fc from 'fast-check'
import { correlogram } from '../../../src/analysis/spikes/correlogram.js'
import { InputError } from '../../../src/errors/inputError.js'

const train = fc.array(fc.nat({ max: 60 }), { maxLength: 20 }).map((list) => list.sort((left, right) => left - right))
const bins = fc.record({ binTicks: fc.constantFrom(1, 3, 5), bins: fc.nat({ max: 6 }) })

test('counts are those of looking at every pair of spikes', (t) => {
  fc.assert(fc.property(fc.array(fc.tuple(train, train), { maxLength: 3 }), bins, (trials, of) => {
    const found = correlogram(trials.map(([left]) => left), trials.map(([, right]) => right), of)
    found.lagTicks.forEach((lag, bin) => {
      const pairs = trials.flatMap(([left, right]) => left.flatMap((one) => right.map((other) => other - one)))
      t.is(found.counts[bin], pairs.filter((difference) => Math.abs(difference - lag) <= (of.binTicks - 1) / 2).length)
    })
  }), { seed: 1, numRuns: 100 })
})

test('trains that change places mirror it, and an autocorrelogram is its own mirror without the spikes themselves', (t) => {
  fc.assert(fc.property(train, train, bins, (left, right, of) => {
    t.deepEqual(correlogram([right], [left], of).counts, correlogram([left], [right], of).counts.toReversed())
    const auto = correlogram([left], [left], of, true).counts
    t.deepEqual(auto, auto.toReversed())
    t.is(correlogram([left], [left], of).counts[of.bins]! - auto[of.bins]!, left.length)
  }), { seed: 2, numRuns: 100 })
})

test('even bins, unlike trials and times out of order are refused', (t) => {
  const refused = (message: RegExp, ...given: Parameters<typeof correlogram>) =>
    t.throws(() => correlogram(...given), { instanceOf: InputError, message })
  refused(/^binTicks: found 2/, [], [], { binTicks: 2, bins: 1 })
  refused(/^bins: found -1/, [], [], { binTicks: 1, bins: -1 })
  refused(/^right: found 0 trials; allowed: 1/, [[1]], [], { binTicks: 1, bins: 1 })
  refused(/^right\[0\]\[1\]: found 1/, [[1]], [[2, 1]], { binTicks: 1, bins: 1 })
})
