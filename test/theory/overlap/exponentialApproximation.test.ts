import test from 'ava'
import { analyticBeta } from '../../../src/theory/beta/closedFormBeta.js'
import { logLinearBeta, paperWindow } from '../../../src/theory/beta/logLinearBeta.js'
import { logIntersectionFractions } from '../../../src/theory/circleIntersection.js'
import { exponentialSteps, type ExponentialSteps } from '../../../src/theory/overlap/exponentialApproximation.js'

const curve = (bits: number, radius: number, step: keyof ExponentialSteps, from = 0): Float64Array =>
  Float64Array.from({ length: bits + 1 }, (_, distance) =>
    (distance < from || distance >= radius ? -Infinity : exponentialSteps(bits, radius, distance)[step]))

test('the largest summand alone has nearly the β of the whole', (t) => {
  for (const [bits, radius, beta] of [
    [64, 5, '28.60'], [64, 11, '14.53'], [64, 15, '9.53'], [1000, 447, '6.31'], [1000, 451, '5.60'],
  ] as const) {
    const fit = logLinearBeta(curve(bits, radius, 'largestSummand'), { window: paperWindow(radius) })
    t.is(fit.beta.toFixed(2), beta, `n = ${bits}, d = ${radius}`)
  }
})

test('the largest summand is a lower bound of the circle intersection', (t) => {
  for (const [bits, radius] of [[64, 11], [65, 20], [100, 35]] as const) {
    const exact = logIntersectionFractions(bits, radius)
    for (let distance = 0; distance <= bits; distance++) {
      t.true(exponentialSteps(bits, radius, distance).largestSummand <= exact[distance]! + 1e-12)
    }
  }
})

test('the exponential of Eq. 20 has the β of Eq. 21', (t) => {
  for (const [bits, radius] of [[64, 5], [64, 15], [1000, 447]] as const) {
    const { beta, rSquared } = logLinearBeta(curve(bits, radius, 'lower'), { window: paperWindow(radius) })
    t.true(Math.abs(beta / analyticBeta(bits, radius) - 1) < 1e-10)
    t.true(rSquared > 1 - 1e-12)
  }
})

test('the bounds enclose Taylor\'s form, which meets the Gaussian as d_v goes to 0', (t) => {
  for (let distance = 1; distance < 1000; distance++) {
    const { gaussian, taylor, lower, upper } = exponentialSteps(1000, 451, distance)
    t.true(lower <= taylor + 1e-12 && taylor <= upper + 1e-12)
    t.true(taylor >= gaussian)
  }
  const { gaussian, taylor } = exponentialSteps(1000, 451, 1)
  t.true(taylor - gaussian < 1e-5)
})

test('the published squared errors between Taylor\'s form and the largest summand are sums over d_v = 1 … 500', (t) => {
  // Printed as means by the notebook on the exponential approximation; only their sums give these numbers.
  for (const [radius, published] of [[384, 1.017e-27], [418, 2.996e-16], [441, 1.039e-10], [463, 4.52e-7]] as const) {
    let sum = 0
    for (let distance = 1; distance <= 500; distance++) {
      const { taylor, largestSummand } = exponentialSteps(1000, radius, distance)
      sum += (Math.exp(taylor) - Math.exp(largestSummand)) ** 2
    }
    t.true(Math.abs(sum / published - 1) < 5e-4, `d = ${radius}: ${sum}`)
  }
})

test('over d_v = 1 … 1000 the exponential part spans 121.17, the prefactor 15.82', (t) => {
  const [first, middle, last] = [1, 500, 1000].map((distance) => exponentialSteps(1000, 451, distance))
  t.is(Math.exp(first!.lower - last!.lower).toFixed(2), '121.17')
  t.is(Math.exp(first!.taylor - first!.lower - middle!.taylor + middle!.lower).toFixed(2), '15.82')
})
