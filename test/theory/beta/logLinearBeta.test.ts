import test from 'ava'
import { fitBeta } from '../../../src/analysis/inverseTemperature.js'
import { InputError } from '../../../src/errors/inputError.js'
import { logLinearBeta, paperWindow } from '../../../src/theory/beta/logLinearBeta.js'
import { normalised, softmaxMisfit } from '../../../src/theory/beta/weightFit.js'
import { logIntersectionFractions } from '../../../src/theory/circleIntersection.js'
import { logCapIntersections } from '../../../src/theory/overlap/sphericalCap.js'
import { selectedCoordinateSharedTable } from '../../../src/theory/selectedCoordinate.js'

const fitOf = (bits: number, radius: number, window = paperWindow(radius)) =>
  logLinearBeta(logIntersectionFractions(bits, radius), { window })

// [n, d, β by least squares over 0 ≤ d_v < d, β as printed, R²]. The printed ones of n = 64 and of n = 1000, d = 384,
// 418, 441, 463 are those of Bricken & Pehlevan (2021) and their notebooks; '' where none is known.
const least = [
  [64, 5, '28.387809', '35.484762', '0.887309'], [64, 7, '22.235', '25.941', '0.937'],
  [64, 9, '17.814209', '20.040985', '0.960145'], [64, 10, '16.562', '18.403', '0.968'],
  [64, 11, '14.411605', '15.852765', '0.972234'], [64, 12, '13.294', '14.503', ''],
  [64, 13, '11.683', '12.656', ''], [64, 15, '9.436391', '10.110419', '0.983672'],
  [64, 19, '5.971573', '6.303327', '0.988416'], [64, 20, '5.322', '5.602', ''], [64, 22, '4.071', '4.265', ''],
  [64, 27, '1.780244', '1.848715', '0.9907'],
  [1000, 384, '24.5553', '24.619425', '0.9894'], [1000, 387, '23.443', '23.503', ''],
  [1000, 405, '17.322', '17.365', ''], [1000, 411, '15.491', '15.529', ''], [1000, 418, '13.486', '13.518642', ''],
  [1000, 431, '10.140', '10.163', ''], [1000, 433, '9.669', '9.691', ''], [1000, 441, '7.900', '7.918297', ''],
  [1000, 444, '7.286', '7.302', ''], [1000, 447, '6.696924', '6.711939', '0.991804'],
  [1000, 448, '6.5068', '6.5213', ''], [1000, 451, '5.953211', '5.966441', '0.992298'],
  [1000, 463, '4.0035', '4.012135', ''], [1000, 480, '1.9591', '1.9632', ''],
  [256, 80, '16.675822', '16.886908', '0.99474'], [256, 90, '11.165759', '11.291217', '0.99451'],
  [256, 96, '8.444261', '8.533148', '0.99459'], [256, 103, '5.783647', '5.840349', '0.99511'],
  [784, 292, '23.2265', '23.3063', ''], [784, 308, '17.135', '', ''], [784, 314, '15.095', '', ''],
  [784, 331, '10.036', '', ''], [784, 345, '6.667', '', ''], [784, 374, '1.982', '', ''],
  [100, 16, '23.444', '25.007', ''], [100, 21, '16.376', '', ''], [100, 23, '14.219', '', ''],
  [100, 29, '9.034', '', ''], [100, 33, '6.409', '', ''], [100, 35, '5.300', '', ''], [128, 36, '11.98', '', ''],
] as const

test('β by least squares, the number that the paper prints, and R² have their known values', (t) => {
  for (const [bits, radius, beta, printed, rSquared] of least) {
    const fit = fitOf(bits, radius)
    const label = `n = ${bits}, d = ${radius}`
    t.is(fit.beta.toFixed(places(beta)), beta, label)
    if (printed !== '') t.is(fit.betaOfPaper.toFixed(places(printed)), printed, label)
    if (rSquared !== '') t.is(fit.rSquared.toFixed(places(rSquared)), rSquared, label)
    t.deepEqual(fit.dropped, [])
  }
})

const places = (number: string): number => number.split('.')[1]!.length

test('the table of the published notebook, d_v = 1 … d at n = 64, is β·N/(N − 1)', (t) => {
  // Bricken & Pehlevan 2021, code, softmax and circle intersections.
  const published = [
    35.362378, 27.049051, 25.903236, 21.431025, 20.042666, 17.157364, 15.868339, 13.81051, 12.673035, 11.113133,
    10.122578, 8.893594, 8.034746, 7.042782, 6.30068, 5.489008, 4.851358, 4.18396, 3.641346, 3.094583, 2.640078,
    2.198058, 1.826635, 1.478327, 1.186077, 0.923127, 0.706103,
  ]
  published.forEach((printed, index) => {
    const radius = 5 + index
    t.is(fitOf(64, radius, [1, radius]).betaOfPaper.toFixed(6), printed.toFixed(6), `d = ${radius}`)
  })
})

test('the named β of the paper are 28.39, 14.41 and 9.44 by least squares', (t) => {
  for (const [radius, named, corrected] of [
    [5, '35.5', '28.39'], [11, '15.9', '14.41'], [15, '10.1', '9.44'],
  ] as const) {
    const fit = fitOf(64, radius)
    t.is(fit.betaOfPaper.toFixed(1), named)
    t.is(fit.beta.toFixed(2), corrected)
    t.true(Math.abs(fit.betaOfPaper - (fit.beta * radius) / (radius - 1)) < 1e-12)
  }
})

test('intercepts of ln(I/2^n) have their known values', (t) => {
  for (const [bits, radius, intercept] of [
    [64, 5, '-57.22503'], [64, 9, '-38.32194'], [64, 11, '-31.54312'], [64, 15, '-21.02259'], [64, 19, '-13.34962'],
    [1000, 447, '-14.47758'], [1000, 451, '-12.87358'],
  ] as const) {
    t.is(fitOf(bits, radius).intercept.toFixed(5), intercept)
  }
})

test('even distances alone give nearly straight lines at n = 64', (t) => {
  for (const [radius, beta, rSquared] of [
    [5, '28.6536', '0.99928'], [9, '18.010', '0.9988'], [11, '14.5642', '0.99863'], [15, '9.5314', '0.99819'],
  ] as const) {
    const fit = logLinearBeta(logIntersectionFractions(64, radius), { window: paperWindow(radius), points: 'even' })
    t.is(fit.beta.toFixed(places(beta)), beta)
    t.is(fit.rSquared.toFixed(places(rSquared)), rSquared)
    t.true(fit.residuals.every(({ distance }) => distance % 2 === 0))
  }
})

test('other windows: up to 2d the law does not hold', (t) => {
  const golden = [
    [64, 5, 10, '32.951', '0.9698'], [64, 9, 18, '22.876', ''], [64, 11, 22, '19.340', '0.9650'],
    [64, 15, 30, '13.786', '0.9485'], [64, 15, 20, '10.250', '0.988'],
    [1000, 447, 894, '20.20', '0.692'], [1000, 451, 902, '18.18', '0.681'],
    // ⌊4d/3⌋
    [1000, 447, 596, '8.176', '0.968'], [1000, 451, 601, '7.244', '0.969'],
    [1000, 451, 49, '7.079', '0.976'], [1000, 451, 99, '5.833', '0.988'], [1000, 451, 199, '5.268', '0.996'],
  ] as const
  for (const [bits, radius, end, beta, rSquared] of golden) {
    const fit = fitOf(bits, radius, [0, end])
    t.is(fit.beta.toFixed(places(beta)), beta, `n = ${bits}, d = ${radius}, 0 … ${end}`)
    if (rSquared !== '') t.is(fit.rSquared.toFixed(places(rSquared)), rSquared)
  }
})

test('on caps β is larger, up to twice', (t) => {
  for (const [radius, beta, printed] of [
    [5, '57.367', '71.7092'], [9, '26.460', '29.7671'], [11, '19.582', '21.5397'], [15, '11.414', '12.2298'],
  ] as const) {
    const fit = logLinearBeta(logCapIntersections(64, radius), { window: paperWindow(radius) })
    t.is(fit.beta.toFixed(3), beta)
    t.is(fit.betaOfPaper.toFixed(4), printed)
    t.is(fit.rSquared.toFixed(3), '0.997')
  }
})

test('misfits of the softmax at n = 64 have their known values', (t) => {
  // [d, TV at the least-squares β, TV at the paper's, largest error at the least-squares β]
  for (const [radius, variation, ofPaper, errorMax] of [
    [5, '0.156', '0.113', '0.1405'], [9, '0.137', '0.121', '0.1178'], [11, '0.122', '0.111', '0.1012'],
    [15, '0.090', '0.084', '0.0683'], [19, '0.064', '0.060', '0.0419'],
  ] as const) {
    const fit = fitOf(64, radius)
    t.is(fit.totalVariation.toFixed(3), variation)
    t.is(softmaxMisfit(logIntersectionFractions(64, radius), fit.betaOfPaper).totalVariation.toFixed(3), ofPaper)
    t.is(fit.errorMax.toFixed(4), errorMax)
  }
})

test('normalised weights at n = 64 have their known values', (t) => {
  t.deepEqual(weights(5).slice(0, 3), ['0.7286', '0.1119', '0.1119'])
  t.deepEqual(weights(11), ['0.4638', '0.1559', '0.1559', '0.0658'])
  t.deepEqual(weights(15).slice(0, 3), ['0.3236', '0.1478', '0.1478'])
})

const weights = (radius: number): string[] =>
  [...normalised(logIntersectionFractions(64, radius))].slice(0, 4).map((weight) => weight.toFixed(4))

test('residuals about the line are those of the stairs', (t) => {
  const { residuals, residualRootMeanSquare } = fitOf(64, 11)
  const shown = [0, 1, 2, 4].map((distance) => residuals[distance]!.residual.toFixed(3))
  t.deepEqual(shown, ['0.326', '-0.313', '0.137', '0.175'])
  t.is(residualRootMeanSquare.toFixed(3), '0.241')
  t.is(fitOf(64, 5).residualRootMeanSquare.toFixed(3), '0.447')
  t.is(fitOf(64, 15).residualRootMeanSquare.toFixed(3), '0.164')
  const wide = fitOf(1000, 451)
  t.is(wide.residualRootMeanSquare.toFixed(3), '0.137')
  t.is(Math.min(...wide.residuals.map(({ residual }) => residual)).toFixed(3), '-0.409')
})

test('ten claws have β from 5 near by to 6.6 far out, whatever n', (t) => {
  // Jaeckel's selected-coordinate design; windows 0 … 100, 200, 450 of 1000.
  for (const [end, beta] of [[100, '5.29'], [200, '5.60'], [450, '6.60']] as const) {
    t.is(logLinearBeta(logsOfTenClaws(1000), { window: [0, end] }).beta.toFixed(2), beta)
    const wide = logLinearBeta(logsOfTenClaws(4000), { window: [0, 4 * end] }).beta
    t.true(Math.abs(wide / Number(beta) - 1) < 0.01)
  }
  t.true(Math.abs(logLinearBeta(logsOfTenClaws(1000), { window: [0, 1] }).beta - 5) < 0.03)
})

const logsOfTenClaws = (bits: number): Float64Array =>
  selectedCoordinateSharedTable({ bits, claws: 10, threshold: 10 }).map((shared) => Math.log(shared))

test('weighted by I the near patterns decide', (t) => {
  const logs = Float64Array.of(0, -1, -2, -10)
  const window = [0, 3] as const
  const near = 3 / 2
  const weighted = logLinearBeta(logs, { window, points: 'weighted' }).beta
  const all = logLinearBeta(logs, { window }).beta
  t.true(Math.abs(weighted - near) < Math.abs(all - near) / 5)
})

test('the fit of measured weights gives the same β', (t) => {
  const logs = logIntersectionFractions(64, 15)
  const points = [...logs].map((log, distance) => ({ distance, weight: Math.exp(log) }))
  const measured = fitBeta(points, 64, 14)
  const fit = fitOf(64, 15)
  t.true(Math.abs(measured.beta / fit.beta - 1) < 1e-12 && Math.abs(measured.rSquared - fit.rSquared) < 1e-12)
})

test('weights far below the range of numbers can be fitted, and those of 0 are named', (t) => {
  const logs = Float64Array.from({ length: 5 }, (_, distance) => -4000 - distance)
  t.true(Math.abs(logLinearBeta(logs, { window: [0, 4] }).beta - 2) < 1e-9)
  t.deepEqual(fitOf(64, 5, [0, 13]).dropped, [11, 12, 13])
})

test('windows that cannot be are refused', (t) => {
  const logs = logIntersectionFractions(16, 3)
  const refused = (window: readonly [number, number], message: RegExp) =>
    t.throws(() => logLinearBeta(logs, { window }), { instanceOf: InputError, message })
  refused([0, 17], /^window\[1\]: found 17/)
  refused([3, 2], /^window\[1\]: found 2/)
  refused([6, 9], /found 1 distances/)
})
