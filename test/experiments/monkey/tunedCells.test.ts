import test from 'ava'
import { tunedCells } from '../../../src/experiments/monkey/tunedCells.js'
import { stream } from '../../../src/random/stream.js'

const { next } = stream(1, 'units')
const units = Array.from({ length: 40 }, () => Float64Array.from({ length: 100 }, () => next()))
const options = { cells: 50, inputs: 10, tuning: [0.1, 0.3], baseHz: 5, rateHz: 20 } as const

test('cells answer to shares of the stimuli between the two given, and with the mean rate to those', (t) => {
  tunedCells(units, options, stream(1, 'cells')).forEach((rates, cell) => {
    const effective = rates.filter((rate) => rate > 5)
    t.is(effective.length, Math.round(100 * (0.1 + (0.2 * (cell + 0.5)) / 50)))
    t.true(Math.abs(effective.reduce((sum, rate) => sum + rate, 0) / effective.length - 20) < 1e-9)
    t.is(Math.min(...rates), 5)
  })
})

test('a cell with one input follows it or its mirror image above a threshold', (t) => {
  for (const rates of tunedCells(units, { ...options, inputs: 1 }, stream(1, 'cells'))) {
    const answered = new Set([...rates.keys()].filter((stimulus) => rates[stimulus]! > 5))
    t.true(units.some((unit) => [1, -1].some((sign) => [...answered].every((stimulus) =>
      unit.every((value, other) => answered.has(other) || sign * unit[stimulus]! >= sign * value)))))
  }
})

test('where no unit varies, cells fire at their base', (t) => {
  const silent = Array.from({ length: 40 }, () => new Float64Array(100).fill(0.5))
  for (const rates of tunedCells(silent, options, stream(1, 'cells'))) t.true(rates.every((rate) => rate === 5))
})
