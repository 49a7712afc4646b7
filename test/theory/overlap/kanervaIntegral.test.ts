import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { intersectionFractions } from '../../../src/theory/circleIntersection.js'
import { logKanervaIntegrals, standardRadius } from '../../../src/theory/overlap/kanervaIntegral.js'
import { logNormalOrthant } from '../../../src/theory/overlap/normalOrthant.js'

test('the expected shared locations of n = 1000, r = 10^6, d = 451 are those of the published notebook', (t) => {
  const shares = logKanervaIntegrals(1000, 451).map(Math.exp)
  // Bricken & Pehlevan 2021, code, comparison of circle intersections.
  const published = {
    0: 970.7699, 1: 888.2145, 10: 713.0567, 50: 426.7021, 100: 254.6364, 150: 153.9302, 200: 91.2524, 300: 28.197,
    400: 6.5534, 500: 0.9424,
  }
  for (const [distance, expected] of Object.entries(published)) {
    t.is((1e6 * shares[Number(distance)]!).toFixed(4), expected.toFixed(4))
  }
})

test('the table of Kanerva\'s book is that of exact circles for p rounded to 0.001, not that of the integral', (t) => {
  const printed = { 0: 1000, 1: 894, 10: 743, 50: 445, 100: 267, 150: 162, 200: 97, 300: 30, 400: 7, 500: 1 }
  const circles = intersectionFractions(1000, 451)
  for (const [distance, expected] of Object.entries(printed)) {
    t.is(Math.round((1000 * circles[Number(distance)]!) / circles[0]!), expected, distance)
  }
})

test('it is the integral as the book prints it', (t) => {
  // By the midpoint rule in x = sin²φ, which takes the roots out of the ends.
  for (const [bits, radius, distance] of [[1000, 451, 100], [1000, 460, 500], [64, 20, 10]] as const) {
    const c = standardRadius(bits, radius)
    const from = Math.asin(Math.sqrt(distance / bits))
    const steps = 20_000
    const width = (Math.PI / 2 - from) / steps
    let sum = 0
    for (let step = 0; step < steps; step++) {
      const sine = Math.sin(from + (step + 0.5) * width)
      const x = sine * sine
      sum += Math.exp((-c * c) / (2 * (1 - x))) / Math.sqrt(x * (1 - x)) * 2 * sine * Math.sqrt(1 - x) * width
    }
    const expected = sum / (2 * Math.PI)
    t.true(Math.abs(Math.exp(logKanervaIntegrals(bits, radius)[distance]!) / expected - 1) < 1e-7)
  }
})

test('it is the normal orthant at the correlation 1 − 2d_v/n, on both sides of n/2', (t) => {
  for (const [bits, radius] of [[1000, 451], [65, 32], [64, 40]] as const) {
    const logs = logKanervaIntegrals(bits, radius)
    for (const distance of [0, 1, 7, 40, 60]) {
      const expected = logNormalOrthant(standardRadius(bits, radius), 1 - (2 * distance) / bits)
      t.true(Math.abs(logs[distance]! - expected) < 1e-11, `${bits} ${radius} ${distance}`)
    }
  }
})

test('at n = 1000 the integral is 10 % low; with the radius at d + ½ it is 1 % high', (t) => {
  for (const [radius, plain, corrected] of [[447, '0.901', '1.010'], [451, '0.906', '1.007']] as const) {
    const circle = intersectionFractions(1000, radius)[0]!
    t.is((Math.exp(logKanervaIntegrals(1000, radius)[0]!) / circle).toFixed(3), plain)
    t.is((Math.exp(logKanervaIntegrals(1000, radius, 0.5)[0]!) / circle).toFixed(3), corrected)
  }
})

test('radii that do not fit are refused', (t) => {
  t.throws(() => logKanervaIntegrals(8, 9), { instanceOf: InputError, message: /^radius: found 9/ })
  t.throws(() => logKanervaIntegrals(0, 0), { instanceOf: InputError, message: /^bits: found 0/ })
})
