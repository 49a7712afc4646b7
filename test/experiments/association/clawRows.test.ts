import test from 'ava'
import { activityRow, errorRows, golgiRow, measuredRow } from '../../../src/experiments/association/clawRows.js'

const setting = { bits: 256, patterns: 20, bitRight: 0.99 }
const found = [{ active: 0.06, beta: 2.2, errors: [0, 0.1, 0.4] }, { active: 0.07, beta: 2.4, errors: [0, 0.1, 0.2] }]
const simulated = {
  level: 'circuit', claws: 4, threshold: 4, locations: 3000, found, held: 30, atHeld: [0.01, 0.02],
} as const

test('means of what was measured stand beside the closed forms', (t) => {
  const row = measuredRow(setting, [0, 0.15, 0.25], simulated)
  t.like(row, { level: 'circuit', claws: 4, threshold: 4, active: 0.0625, activeMeasured: 0.065, betaMeasured: 2.3 })
  t.like(row, { held: 30, wrong: 0.015 })
  t.is(measuredRow(setting, [0, 0.15, 0.25], { ...simulated, atHeld: [] }).wrong, '')
  t.is(row.beta.toFixed(2), '2.31')
  t.is(row.criticalMeasured, 38, 'the mean error at 64 bits is above a quarter')
  t.deepEqual(errorRows(setting, [0, 0.15, 0.25], simulated).map(({ distance }) => distance), [0, 38, 64])
})

test('inhibition by a claw is compared with a threshold that is one higher', (t) => {
  const row = golgiRow(setting, { claws: 4, threshold: 3 }, 1, found)
  t.like(row, { threshold: 3, inhibition: 1, effective: 4, active: 0.0625 })
  t.is(row.heldMax.toFixed(2), '45.47')
})

test('three of four claws on fibres of which a share q is active: 4q³(1 − q) + q⁴', (t) => {
  t.deepEqual([0.3, 0.2, 0.1].map((share) => activityRow(share).three.toFixed(4)), ['0.0837', '0.0272', '0.0037'])
  t.is(activityRow(0.5).four, 1 / 16)
  t.deepEqual([0.5, 0.25, 0.125].map((share) => activityRow(share).steady), [4, 3, 2])
})
