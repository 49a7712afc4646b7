import { readFileSync } from 'node:fs'
import test from 'ava'
import { clawTemperature } from '../../../src/experiments/association/clawTemperature.js'
import { carriedOut, rowsOf } from '../paper/carriedOut.js'

const small = { claws: [4, 6], measured: [[4, 4], [4, 3]], measuredLocations: 2000, replicates: 4,
  distances: [0, 0.1, 0.3] }
const result = carriedOut(clawTemperature, small)
const rowOf = (table: string, claws: number, threshold: number) =>
  rowsOf(result, table).find((row) => row['claws'] === claws && row['threshold'] === threshold) as Record<string,
  number>

test('the result is plain JSON and the same for the same seed', (t) => {
  t.deepEqual(JSON.parse(JSON.stringify(result)), result)
  t.deepEqual(carriedOut(clawTemperature, small), result)
  t.notDeepEqual(carriedOut(clawTemperature, small, 2), result)
})

test('four claws hold 45 patterns of 256 bits at most, and three of four hold 3', (t) => {
  t.is(rowOf('temperature', 4, 4)['heldMax']!.toFixed(2), '45.47')
  t.is(rowOf('temperature', 4, 3)['heldMax']!.toFixed(2), '2.88')
  t.is(rowOf('temperature', 6, 6)['heldMax']!.toFixed(1), '660.5')
})

test('simulated memories have the β and the active fraction of the closed forms', (t) => {
  for (const threshold of [4, 3]) {
    const { beta, betaMeasured, active, activeMeasured } = rowOf('measured', 4, threshold)
    t.true(Math.abs(betaMeasured! / beta! - 1) < 0.05, `${betaMeasured} and ${beta}`)
    t.true(Math.abs(activeMeasured! / active! - 1) < 0.05)
  }
})

test('their wrong bits are those predicted', (t) => {
  for (const { error, standardError, predicted } of rowsOf(result, 'errors') as Record<string, number>[]) {
    t.true(Math.abs(error! - predicted!) < 5 * standardError! + 0.002, `${error} and ${predicted}`)
  }
})

test('a threshold above the number of claws is refused', (t) => {
  t.throws(() => carriedOut(clawTemperature, { measured: [[4, 5]] }), { message: /threshold of 5 with 4 claws/ })
})

const { $schema: _, ...document } = JSON.parse(readFileSync('circuits/marr-albus-4-claws.json', 'utf8'))

test('the spiking circuit has the β, the active fraction and the wrong bits of the closed forms', (t) => {
  const found = carriedOut(clawTemperature, { ...small, spiking: [[4, 4]], golgi: [], spikingLocations: 2000 }, 1,
    { circuit: { document, level: 'circuit' } })
  const row = rowsOf(found, 'measured').find(({ level }) => level === 'circuit') as Record<string, number>
  t.true(Math.abs(row['betaMeasured']! / row['beta']! - 1) < 0.05, `${row['betaMeasured']}`)
  t.true(Math.abs(row['activeMeasured']! / row['active']! - 1) < 0.05)
  const wrong = rowsOf(found, 'errors').filter(({ level }) => level === 'circuit') as Record<string, number>[]
  t.is(wrong.length, 3)
  for (const { error, standardError, predicted } of wrong) {
    t.true(Math.abs(error! - predicted!) < 5 * standardError! + 0.002, `${error} and ${predicted}`)
  }
})

test('level attention, and a circuit without claws, are refused', (t) => {
  t.throws(() => carriedOut(clawTemperature, small, 1, { circuit: { document, level: 'attention' } }),
    { message: /level attention has no granule cells/ })
  const { $schema: __, ...dense } = JSON.parse(readFileSync('circuits/sdm-dense.json', 'utf8'))
  t.throws(() => carriedOut(clawTemperature, small, 1, { circuit: { document: dense, level: 'sdm' } }),
    { message: /memory\.design: found "dense"/ })
})

test('with as many patterns as are held, fewer than one bit in a hundred is wrong, as predicted', (t) => {
  const { held, wrong, wrongError, wrongPredicted } = rowOf('measured', 4, 4)
  t.is(held, 38)
  t.true(wrongPredicted! < 0.01, `${wrongPredicted}`)
  t.true(Math.abs(wrong! - wrongPredicted!) < 4 * wrongError!, `${wrong} ± ${wrongError}, ${wrongPredicted}`)
})
