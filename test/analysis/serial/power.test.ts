import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { lagCorrelations } from '../../../src/analysis/serial/lagCorrelation.js'
import {
  detectableCorrelation, movingAverageCorrelation, movingAverageRates, simulatedPower,
} from '../../../src/analysis/serial/power.js'
import { stream } from '../../../src/random/stream.js'
import { close, normals } from './syntheticRates.js'

const rounded = (cells: number) => Object.fromEntries(
  Object.entries(detectableCorrelation({ cells })).map(([name, value]) => [name, Number(value.toFixed(4))]))

test('57 cells show a correlation of 0.047 and 17 one of 0.086, above thresholds of 0.025 and 0.055', (t) => {
  t.deepEqual(rounded(57), { deviationOfCell: 0.1026, deviationOfMean: 0.0136, threshold: 0.0253, correlation: 0.0472 })
  t.deepEqual(rounded(17), { deviationOfCell: 0.1026, deviationOfMean: 0.0249, threshold: 0.055, correlation: 0.0864 })
})

test('a correlation that is detectable with 80 % power is found in 80 % of simulated experiments', (t) => {
  // For weights 1 and w the correlation is w/(1 + w²).
  for (const cells of [17, 57]) {
    const { correlation } = detectableCorrelation({ cells, stimuli: 60, lags: 6 })
    const weight = (1 - Math.sqrt(1 - 4 * correlation * correlation)) / (2 * correlation)
    const simulations = 150
    const options = { cells, stimuli: 60, lags: 6, simulations, permutations: 99 }
    const power = simulatedPower([1, weight], { ...options, stream: stream(1, `power/${cells}`), normal: normals(`power ${cells}`) })
    // Within 4 standard errors, and less some power for 99 orders only.
    t.true(power[0]! > 0.8 - 0.03 - 4 * Math.sqrt(0.16 / simulations), String(power))
    t.true(power[0]! < 0.8 + 4 * Math.sqrt(0.16 / simulations), String(power))
    t.true(power[1]! < 0.15 && power.every((value, lag) => lag === 0 || value <= power[lag - 1]!))
  }
})

test('the lag correlation of a moving average is that of its weights', (t) => {
  const weights = [1, 2, 2, 1]
  const expected = movingAverageCorrelation(weights, 5)
  t.deepEqual([...expected], [0.8, 0.4, 0.1, 0, 0])
  const curves = lagCorrelations(movingAverageRates(weights, 100, 1000, normals('moving average')), 5)
  const mean = expected.map((_, lag) => curves.reduce((sum, curve) => sum + curve[lag]! / 100, 0))
  t.true(close(mean, expected, 0.02), String(mean))
})

test('options out of range are refused', (t) => {
  t.throws(() => detectableCorrelation({ cells: 0 }), { instanceOf: InputError, message: 'cells: found 0; allowed: an integer of at least 1' })
  t.throws(() => detectableCorrelation({ cells: 5, stimuli: 3 }), { instanceOf: InputError, message: /^stimuli: found 3/ })
  t.throws(() => detectableCorrelation({ cells: 5, power: 1 }), { instanceOf: InputError, message: /^power: found 1/ })
})
