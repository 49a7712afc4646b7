import test from 'ava'
import { countersResult } from '../../../src/experiments/counters/countersResult.js'

const found = {
  weightBits: 1, stored: 4, noise: 0.1, writes: 2, shares: Float64Array.of(0.25, 0.75), errors: [0.4, 0.2, 0.1, 0.1],
}

test('older and newer words are averaged by themselves', (t) => {
  const rows = countersResult(found).tables[0]!.rows as Record<string, number>[]
  t.like(rows[0], { silent: 0.25, largest: 0.75, errorNewer: 0.1 })
  t.true(Math.abs(rows[0]!['errorOlder']! - 0.3) < 1e-12 && Math.abs(rows[0]!['error']! - 0.2) < 1e-12)
})

test('the closed form stands beside what was found, where there is one', (t) => {
  const { tables, summary } = countersResult({ ...found, expected: Float64Array.of(0.5, 0.5) })
  t.is(tables[0]!.rows[0]!['silentExcess'], -0.25)
  t.regex(summary, /25\.0 % of the weights of 1 bits are silent \(closed form: 50\.0 %\)/)
  t.false('silentExcess' in countersResult(found).tables[0]!.rows[0]!)
})
