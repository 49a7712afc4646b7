import test from 'ava'
import { granuleCode } from '../../../src/experiments/granule/granuleCode.js'
import { granuleParameters } from '../../../src/experiments/granule/granuleParameters.js'
import { carriedOn } from '../sequence/smallInput.js'
import { thrown } from '../../interop/thrown.js'

const small = { cells: 1000, comparisons: 500_000 }
const rowOf = (given: object) =>
  carriedOn(granuleCode.run(granuleParameters.parse({ ...small, ...given }), 1)).tables[0]!.rows[0] as Record<string, number>

test('what is measured is near the closed forms, capacity from noisy cues too', (t) => {
  const row = rowOf({})
  for (const name of ['active', 'beta', 'dimension', 'held']) {
    t.true(Math.abs(row[name]! / row[`${name}Expected`]! - 1) < 0.15, `${name}: ${row[name]} ${row[`${name}Expected`]}`)
  }
})

test('with fixed synapses twice the claws leave half of the cells', (t) => {
  t.is(rowOf({ fixed: 'synapses', claws: 8, threshold: 5 })['cells'], 500)
  t.is(rowOf({ fixed: 'synapses' })['cells'], 1000)
})

for (const [given, message] of [
  [{ ones: 200 }, /^experiment\.ones: found 200; allowed: at most 128$/],
  [{ claws: 4, threshold: 5 }, /^experiment\.threshold: found 5; allowed: at most 4$/],
  [{ bits: 16, ones: 8, claws: 20 }, /^experiment\.claws: found 20; allowed: at most 16$/],
] as const) {
  test(`refused: ${JSON.stringify(given)}`, (t) => t.regex(thrown(t, () => rowOf(given)), message))
}
