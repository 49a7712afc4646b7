import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { nearestSoftmax } from '../../../src/theory/beta/nearestSoftmax.js'
import { softmaxMisfit } from '../../../src/theory/beta/weightFit.js'
import { logIntersectionFractions } from '../../../src/theory/circleIntersection.js'
import { logCapIntersections } from '../../../src/theory/overlap/sphericalCap.js'

test('the β of least error of n = 64 have their known values', (t) => {
  // d = 5 and 9: the published notebook prints 43.738346 and 24.593378, its minimiser good to about 2e-6.
  for (const [radius, beta, loss] of [
    [5, '43.7384', '1.6557e-4'], [9, '24.593378', '1.8407e-4'], [11, '18.8138', ''], [15, '11.1641', ''],
    [19, '6.5969', ''], [27, '2.0547', ''],
  ] as const) {
    const fit = nearestSoftmax(logIntersectionFractions(64, radius))
    t.is(fit.beta.toFixed(beta.split('.')[1]!.length), beta, `d = ${radius}`)
    if (loss !== '') t.is(fit.meanSquare.toExponential(4), loss)
  }
})

test('the same on caps', (t) => {
  // The notebook prints 69.1598 and 34.2835.
  for (const [radius, beta, loss] of [[5, 69.1598, '1.47e-6'], [9, 34.2835, '2.53e-5']] as const) {
    const fit = nearestSoftmax(logCapIntersections(64, radius))
    t.true(Math.abs(fit.beta / beta - 1) < 3e-6)
    t.is(fit.meanSquare.toExponential(2), loss)
  }
})

test('it is a minimum, and the one over a wide range', (t) => {
  const logs = logIntersectionFractions(64, 5)
  const { beta, meanSquare } = nearestSoftmax(logs)
  for (const factor of [0.1, 0.5, 0.999, 1.001, 2, 10]) {
    t.true(softmaxMisfit(logs, beta * factor).meanSquare > meanSquare)
  }
})

test('a softmax gives back its own β', (t) => {
  for (const beta of [0.5, 12, 80]) {
    const logs = Float64Array.from({ length: 101 }, (_, distance) => (-2 * beta * distance) / 100)
    t.true(Math.abs(nearestSoftmax(logs).beta / beta - 1) < 1e-10)
  }
})

test('curves without a nearest softmax are refused', (t) => {
  const refused = (logs: Float64Array, message: RegExp) =>
    t.throws(() => nearestSoftmax(logs), { instanceOf: InputError, message })
  refused(new Float64Array(9), /β below/)
  refused(new Float64Array(9).fill(-Infinity), /found none above 0/)
  refused(new Float64Array(9).fill(-Infinity).fill(0, 0, 1), /β above/)
})
