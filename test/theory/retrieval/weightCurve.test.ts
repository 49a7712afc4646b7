import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { binomial } from '../../../src/theory/binomial.js'
import { betaOfRadius } from '../../../src/theory/beta/betaOfRadius.js'
import { intersectionFractions } from '../../../src/theory/circleIntersection.js'
import { circleCurves, interferenceMass, softmaxCurve, weightCurve } from '../../../src/theory/retrieval/weightCurve.js'

test('the mean weight of circles over random others is p², to the letter', (t) => {
  for (const [bits, radius] of [[64, 11], [65, 20], [1000, 451]] as const) {
    const { weights, others } = circleCurves(bits)(radius)
    t.true(Math.abs(others.mean / weights[0]! ** 2 - 1) < 1e-12)
  }
})

test('mean square and weight at n/2 are those of a plain sum', (t) => {
  const weights = intersectionFractions(15, 6)
  const { others } = weightCurve(weights)
  let square = 0
  weights.forEach((weight, distance) => { square += (Number(binomial(15, distance)) / 2 ** 15) * weight * weight })
  t.true(Math.abs(others.meanSquare / square - 1) < 1e-13)
  t.is(others.atMeanDistance, (weights[7]! + weights[8]!) / 2)
})

test('the softmax has closed forms of its means', (t) => {
  const { weights, others } = softmaxCurve(64, 14.4)
  const summed = weightCurve(weights).others
  t.true(Math.abs(others.mean / summed.mean - 1) < 1e-12)
  t.true(Math.abs(others.meanSquare / summed.meanSquare - 1) < 1e-12)
  t.true(Math.abs(others.atMeanDistance / summed.atMeanDistance - 1) < 1e-12)
})

test('the mass of 1023 other patterns at n = 64 has its known values', (t) => {
  for (const [radius, circles, softmax, ofPaper] of [
    [11, '5.14e-5', '2.82e-3', '9.3e-4'], [15, '1.246e-2', '1.63e-1', '9.2e-2'],
  ] as const) {
    const { beta, betaOfPaper } = betaOfRadius(64, radius)
    t.is(digits(interferenceMass(circleCurves(64)(radius), 1024), circles), circles)
    t.is(digits(interferenceMass(softmaxCurve(64, beta), 1024), softmax), softmax)
    t.is(digits(interferenceMass(softmaxCurve(64, betaOfPaper), 1024), ofPaper), ofPaper)
  }
})

const digits = (mass: number, like: string): string => mass.toExponential(like.indexOf('e') - 2)

test('β below 0 is refused', (t) => {
  t.throws(() => softmaxCurve(64, -1), { instanceOf: InputError, message: /^beta: found -1/ })
})
