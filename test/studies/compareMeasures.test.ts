import test from 'ava'
import { welchTest } from '../../src/analysis/tests/student.js'
import { compareMeasures } from '../../src/studies/compareMeasures.js'
import { freeze } from '../../src/studies/trial.js'
import { studyOf } from './studyOf.js'

/** A study whose error in the first condition is given by seed; the other condition has no trial. */
function outcome(errors: Readonly<Record<number, number>>, changes: object = {}) {
  const study = studyOf({ seeds: Object.keys(errors).map(Number), claims: [], ...changes })
  const { trials } = freeze(study, ({ name }, seed) => ({ name, seed }))
  const ended = trials.filter(({ condition }) => condition === study.conditions[0]!.name)
    .map((trial) => ({ ...trial, measures: { error: errors[trial.seed]!, beta: 1 } }))
  return { study, ended }
}

test('seeds that both have are compared in pairs: the interval is that of the differences', (t) => {
  const [found] = compareMeasures(outcome({ 1: 1, 2: 5, 3: 9, 4: 100 }), outcome({ 1: 2, 2: 6, 3: 10, 7: -100 }))
  t.deepEqual(found, {
    condition: 'granule=500', measure: 'error', first: 5, second: 6, difference: 1, low: 1, high: 1, paired: true,
    seeds: [3, 3],
  })
})

test('a hand-computed paired interval: differences 1, 2, 3 have mean 2 and reach t(0.975; 2) / sqrt 3', (t) => {
  const [found] = compareMeasures(outcome({ 1: 0, 2: 0, 3: 0 }), outcome({ 1: 1, 2: 2, 3: 3 }))
  const reach = 4.302652729911275 / Math.sqrt(3)
  t.is(found!.difference, 2)
  t.true(Math.abs(found!.low! - (2 - reach)) < 1e-9)
  t.true(Math.abs(found!.high! - (2 + reach)) < 1e-9)
})

test('other seeds are independent groups, by Welch\'s t', (t) => {
  const [found] = compareMeasures(outcome({ 1: 1, 2: 2, 3: 4 }), outcome({ 4: 5, 5: 7 }))
  const welch = welchTest([5, 7], [1, 2, 4])
  t.false(found!.paired)
  t.deepEqual(found!.seeds, [3, 2])
  t.deepEqual([found!.low, found!.high], [...welch.interval(0.95)])
})

test('without seeds there is no difference, with one seed no interval', (t) => {
  const one = compareMeasures(outcome({ 1: 1 }), outcome({ 1: 3 }))
  t.deepEqual({ ...one[0] }, {
    condition: 'granule=500', measure: 'error', first: 1, second: 3, difference: 2, low: null, high: null, paired: false,
    seeds: [1, 1],
  })
  t.is(one[1]!.condition, 'granule=4000')
  t.deepEqual([one[1]!.first, one[1]!.difference, one[1]!.low], [null, null, null])
})

test('only conditions and measures of names that both have are compared', (t) => {
  const other = outcome({ 1: 1, 2: 2 }, { conditions: { granule: [500, 7000] }, measures: { error: 'errorAfterOne@0.1' } })
  t.deepEqual(compareMeasures(outcome({ 1: 1, 2: 2 }), other).map(({ measure, condition }) => [measure, condition]),
    [['error', 'granule=500']])
})
