import test from 'ava'
import { monkeyTables } from '../../../src/experiments/monkey/monkeyTables.js'
import { pooled } from '../../../src/experiments/monkey/pooled.js'
import { syntheticMeasured } from './syntheticMeasured.js'

const measured = [syntheticMeasured({ a: 1, width: [1] }), syntheticMeasured({ a: 0, width: [1, 1], controls: 0 })]
const tables = monkeyTables({ measured, pooled: measured.flatMap(pooled), stages: [], data: undefined },
  { tuning: [0.05, 0.3] })
const named = (name: string) => tables.find((table) => table.name === name)!

test('the map has a row for each recording of a setting, and no verdict without controls unless it fails', (t) => {
  t.deepEqual(tables.map(({ name }) => name), ['map', 'curves', 'shapes', 'tuning', 'power'])
  t.deepEqual(named('map').rows.map(({ a, recording, verdict, fresh }) => [a, recording, verdict, fresh]), [
    [1, 'units', 'no', 0], [1, 'spikes of tuned cells', 'no', 0], [0, 'spikes of tuned cells', 'no', '–'],
  ])
})

test('curves are of the settings with controls, lag by lag', (t) => {
  t.is(named('curves').rows.length, 24)
  t.true(named('curves').rows.every(({ a }) => a === 1))
})

test('what 57 and 17 cells can show stands beside the thresholds that the tests had', (t) => {
  const [many, few] = named('power').rows
  t.like(many, { cells: 57 })
  t.true(Number(many!['detectable']) < Number(few!['detectable']))
  t.true(Math.abs(Number(many!['mean']) - Number(many!['independent'])) < 0.015)
})
