import test from 'ava'
import { readShape } from '../../../src/circuit/shape.js'
import type { ExperimentInputs } from '../../../src/experiments/experiment.js'
import { lesions } from '../../../src/experiments/lesions/lesions.js'
import { thrown } from '../../interop/thrown.js'
import { carriedOn, smallInput } from '../sequence/smallInput.js'

const rowOf = (given: object, inputs: ExperimentInputs = { circuit: smallInput('circuit') }) =>
  carriedOn(lesions.run(readShape(lesions.parameters, { patterns: 6, ...given }, 'experiment'), 3, inputs)).tables[0]!.rows[0]!

test('the row says what was lost and what the closed form expects', (t) => {
  const row = rowOf({ population: 'purkinje', lost: 0.25 }) as Record<string, number>
  t.like(row, { population: 'purkinje', lost: 32, share: 0.25 } as never)
  t.true(Math.abs(row['expected']! - (0.125 + 0.75 * row['expectedBefore']!)) < 1e-12)
  t.true(Math.abs(row['excess']!) < 0.05)
})

test('half of the mossy fibres leave (1/2)^5 of the active granule cells', (t) => {
  const row = rowOf({ population: 'mossy', patterns: 10 }) as Record<string, number>
  t.true(row['active']! < 0.12 * row['activeBefore']!)
})

for (const [given, inputs, message] of [
  [{}, {}, /^circuit: missing/],
  [{}, { circuit: smallInput('sdm') }, /^--level: found "sdm"; allowed: circuit/],
  [{ population: 'golgi' }, undefined, /^experiment\.population: found "golgi"; allowed: granule, mossy or purkinje/],
  [{ population: 'x' }, undefined, /^experiment\.population: there is no population "x"/],
] as const) {
  test(`refused: ${String(message)}`, (t) => t.regex(thrown(t, () => rowOf(given, inputs)), message))
}
