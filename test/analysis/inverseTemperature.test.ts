import test from 'ava'
import { InputError } from '../../src/errors/inputError.js'
import { fitBeta, type DistanceWeight } from '../../src/analysis/inverseTemperature.js'
import { intersectionFractions } from '../../src/theory/circleIntersection.js'
import { selectedCoordinateSharedTable } from '../../src/theory/selectedCoordinate.js'

const curve = (weights: Iterable<number>): DistanceWeight[] =>
  [...weights].map((weight, distance) => ({ distance, weight }))

// Least-squares slopes over 0 ≤ d_v < d, computed independently.
const golden = [
  [64, 5, '28.387809'], [64, 9, '17.814209'], [64, 11, '14.411605'], [64, 15, '9.436391'], [64, 19, '5.971573'],
  [64, 27, '1.780244'], [256, 96, '8.444261'], [256, 103, '5.783647'], [1000, 447, '6.696924'], [1000, 451, '5.953211'],
] as const

test('the β of circle intersections is the known least-squares slope', (t) => {
  for (const [bits, radius, beta] of golden) {
    const fit = fitBeta(curve(intersectionFractions(bits, radius)), bits, radius - 1)
    t.is(fit.beta.toFixed(6), beta, `n = ${bits}, d = ${radius}`)
    t.is(fit.points, radius)
    t.deepEqual(fit.dropped, [])
  }
})

test('R² and intercept are those of the line', (t) => {
  const fit = fitBeta(curve(intersectionFractions(64, 11)), 64, 10)
  t.is(fit.rSquared.toFixed(6), '0.972234')
  t.is(fit.intercept.toFixed(4), '-31.5431')
})

test('the values printed by Bricken & Pehlevan (2021) are larger by N/(N − 1)', (t) => {
  for (const [radius, printed] of [[5, '35.484762'], [9, '20.040985'], [11, '15.852765'], [15, '10.110419']] as const) {
    const { beta, points } = fitBeta(curve(intersectionFractions(64, radius)), 64, radius - 1)
    t.is(((beta * points) / (points - 1)).toFixed(6), printed)
  }
})

test('a softmax gives back its own β, whatever its scale', (t) => {
  const weights = Array.from({ length: 40 }, (_, distance) => 7 * Math.exp(12 * (1 - (2 * distance) / 100)))
  const { beta, intercept, rSquared } = fitBeta(curve(weights), 100, 39)
  t.true(Math.abs(beta - 12) < 1e-10 && Math.abs(intercept - Math.log(7)) < 1e-10 && rSquared > 1 - 1e-12)
})

test('K claws give β near K/2 at small distances and more over wide windows', (t) => {
  const table = curve(selectedCoordinateSharedTable({ bits: 1000, claws: 10, threshold: 10 }))
  const narrow = fitBeta(table, 1000, 10).beta
  t.true(narrow > 5 && narrow < 5.1, String(narrow))
  const wide = fitBeta(table, 1000, 200).beta
  t.true(wide > 5.3 && wide < 6.6, String(wide))
})

test('points beyond the window do not count, and points of weight 0 inside of it are reported', (t) => {
  const fit = fitBeta(curve([4, 2, 0, 9]), 4, 2)
  t.is(fit.points, 2)
  t.deepEqual(fit.dropped, [{ distance: 2, weight: 0 }])
  t.true(Math.abs(fit.beta - 2 * Math.LN2) < 1e-12)
})

test('curves that cannot be fitted are refused', (t) => {
  const refused = (message: RegExp, points: DistanceWeight[]) =>
    t.throws(() => fitBeta(points, 4, 4), { instanceOf: InputError, message })
  refused(/^points: found 0 with positive weight at distances 0 to 4/, [])
  refused(/^points: found 1 with positive weight/, [{ distance: 0, weight: 1 }, { distance: 1, weight: 0 }])
  refused(/^points\[0\].weight: found -1/, [{ distance: 0, weight: -1 }])
  refused(/^points\[0\].weight: found NaN/, [{ distance: 0, weight: NaN }])
  refused(/^points\[0\].distance: found 5/, [{ distance: 5, weight: 1 }])
})
