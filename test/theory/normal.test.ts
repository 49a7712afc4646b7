import test from 'ava'
import { normalCumulative, normalDensity } from '../../src/theory/normal.js'

// Computed with 40 digits, then rounded to the nearest number.
const tabulated: readonly (readonly [x: number, cumulative: number, density: number])[] = [
  [-37, 5.725571222524577e-300, 2.1200065515246056e-298],
  [-30, 4.906713927148187e-198, 1.4736461348785476e-196],
  [-20, 2.7536241186062337e-89, 5.520948362159764e-88],
  [-10, 7.619853024160525e-24, 7.694598626706419e-23],
  [-5, 2.866515718791939e-07, 1.4867195147342977e-06],
  [-3.5, 0.00023262907903552504, 0.00087268269504576],
  [-3, 0.0013498980316300946, 0.0044318484119380075],
  [-2.5, 0.006209665325776135, 0.017528300493568537],
  [-2, 0.02275013194817921, 0.05399096651318805],
  [-1.959963984540054, 0.025000000000000012, 0.05844506980503538],
  [-1, 0.15865525393145705, 0.24197072451914334],
  [-0.5, 0.3085375387259869, 0.35206532676429947],
  [-0.001, 0.49960105778608893, 0.39894208093034234],
  [0, 0.5, 0.3989422804014327],
  [1e-05, 0.500003989422804, 0.39894228038148555],
  [0.5, 0.6914624612740131, 0.35206532676429947],
  [1, 0.8413447460685429, 0.24197072451914334],
  [2, 0.9772498680518208, 0.05399096651318805],
  [3, 0.9986501019683699, 0.0044318484119380075],
  [6, 0.9999999990134123, 6.075882849823285e-09],
]

test('the cumulative distribution agrees with tabulated values to 1e-13 of their size', (t) => {
  for (const [x, expected] of tabulated) t.true(Math.abs(normalCumulative(x) / expected - 1) < 1e-13, `Φ(${x})`)
})

test('the density agrees with tabulated values to 1e-13 of their size', (t) => {
  for (const [x, , expected] of tabulated) t.true(Math.abs(normalDensity(x) / expected - 1) < 1e-13, `φ(${x})`)
})

test('series and continued fraction meet without a step', (t) => {
  for (const seam of [-2, 2]) {
    const [before, after] = [normalCumulative(seam - 1e-12), normalCumulative(seam + 1e-12)]
    t.true(Math.abs((after - before) / (2e-12 * normalDensity(seam)) - 1) < 1e-3)
  }
})

test('both sides sum to 1, and the ends are 0, 1 and NaN', (t) => {
  for (let x = 0; x < 9; x += 0.37) t.true(Math.abs(normalCumulative(x) + normalCumulative(-x) - 1) < 1e-15)
  t.is(normalCumulative(-Infinity), 0)
  t.is(normalCumulative(Infinity), 1)
  t.is(normalDensity(-Infinity), 0)
  t.is(normalCumulative(NaN), NaN)
  t.is(normalDensity(NaN), NaN)
})
