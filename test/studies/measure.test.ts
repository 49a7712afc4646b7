import test from 'ava'
import type { ExperimentResult } from '../../src/experiments/experiment.js'
import { summariseRecall } from '../../src/experiments/recall.js'
import { measuredIn, readMeasures } from '../../src/studies/measure.js'
import { replicateOf, settingOf } from '../experiments/setting.js'
import { thrown } from '../interop/thrown.js'

const cell = { table: 'numbers', row: { claws: '{claws}' }, column: 'beta', unit: '1', meaning: 'β' }
const result: ExperimentResult = {
  summary: '', plots: [], comparison: [],
  tables: [{
    name: 'numbers', title: '', caption: '', columns: ['claws', 'level', 'beta'].map((key) => ({ key, title: key })),
    rows: [{ claws: 2, level: 'sdm', beta: 1 }, { claws: 4, level: 'sdm', beta: 2.5 }, { claws: 6, level: 'sdm', beta: '' }],
  }],
}
const cellOf = (changes: object) =>
  readMeasures({ experiment: 'activity', measures: { beta: { ...cell, ...changes } } })[0]!

test('a measure of recall is its number, with unit and meaning', (t) => {
  const [error, beta] = readMeasures({ experiment: 'recall', measures: { error: 'errorSettled@0.15', b: 'beta' } })
  t.like(error, { name: 'error', unit: '1',
    meaning: 'fraction of wrong bits after the last read, of cues with 15 % of bits flipped' })
  const setting = settingOf({ set: ['populations.granule.count=3000'], parameters: { noise: [0.15], weightPoints: 9 } })
  const recalled = summariseRecall(setting, [replicateOf(setting)])
  t.is(measuredIn(error!, recalled, {}), recalled.recall[0]!.errorSettled.mean)
  t.is(measuredIn(beta!, recalled, {}), recalled.beta.measured.mean)
})

test('a measure of other experiments is the cell of one row, which may be told by a factor', (t) => {
  t.is(measuredIn(cellOf({}), result, { claws: 2 }), 1)
  t.is(measuredIn(cellOf({}), result, { claws: 4 }), 2.5)
})

test('a cell without a number is none', (t) => {
  t.is(measuredIn(cellOf({}), result, { claws: 6 }), NaN)
  t.is(measuredIn(cellOf({ column: 'level' }), result, { claws: 2 }), NaN)
})

for (const [changes, message] of [
  [{ table: 'number' }, /^measures\.beta\.table: found "number", did you mean "numbers"\?; allowed: numbers$/],
  [{ column: 'bet' }, /^measures\.beta\.column: found "bet", did you mean "beta"\?; allowed: claws, level, beta$/],
  [{ row: { claw: 2 } }, /^measures\.beta\.row: found "claw", did you mean "claws"\?/],
  [{ row: { level: 'sdm' } }, /^measures\.beta\.row: 3 rows of the table "numbers" have \{"level":"sdm"\}/],
  [{ row: { claws: 5 } }, /^measures\.beta\.row: 0 rows/],
  [{ row: { claws: '{x}' } }, /^measures\.beta\.row\.claws: "\{x\}" names no factor/],
] as const) {
  test(`a cell that a result lacks is named: ${String(message)}`, (t) => {
    t.regex(thrown(t, () => measuredIn(cellOf(changes), result, { claws: 2 })), message)
  })
}

test('each kind of measure is refused where it does not belong', (t) => {
  t.regex(thrown(t, () => readMeasures({ experiment: 'activity', measures: { a: 'beta' } })),
    /^measures\.a: found "beta", and activity has tables; allowed: table, row, column/)
  t.regex(thrown(t, () => readMeasures({ experiment: 'recall', measures: { a: cell } })), /^measures\.a: found a cell, and recall/)
  t.regex(thrown(t, () => readMeasures({ experiment: 'recall', measures: { a: 'betta' } })),
    /^measures\.a: unknown measure "betta", did you mean "beta"\?/)
})
