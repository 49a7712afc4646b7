import test from 'ava'
import { monkeyPlots } from '../../../src/experiments/monkey/monkeyPlots.js'
import { pooled } from '../../../src/experiments/monkey/pooled.js'
import { syntheticMeasured, syntheticStages } from './syntheticMeasured.js'

const measured = [syntheticMeasured({ a: 0, width: [1, 1] }), syntheticMeasured({ a: 1, width: [1] })]
const data = { source: 'points.csv', points: [{ lag: 1, correlation: 0.4 }, { lag: 9, correlation: 0 }] }
const found = { measured, pooled: measured.flatMap(pooled), stages: syntheticStages(), data }
const plots = monkeyPlots(found)

test('curves have bands, mixtures stand in the order of a, and measured points are points', (t) => {
  const curves = plots.find(({ name }) => name === 'curves')!
  t.deepEqual([...new Set(curves.rows.map(({ curve }) => curve))], ['a 1, h 0', 'a 0, h 1', 'measured'])
  t.deepEqual([curves.interval!.as, curves.measured], ['band', ['measured']])
  t.true(curves.rows.every(({ lag }) => Number(lag) <= 8))
  t.deepEqual(plots.find(({ name }) => name === 'unit-curves')!.measured, ['1993', 'measured'])
})

test('without measured points and training there is no place for them', (t) => {
  const plain = monkeyPlots({ ...found, stages: [], data: undefined })
  t.deepEqual(plain.map(({ name }) => name), ['curves', 'unit-curves', 'range', 'fraction'])
  t.is(plain[0]!.measured, undefined)
  t.is(plots.at(-1)!.name, 'learning')
})
