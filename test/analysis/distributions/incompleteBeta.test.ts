import test from 'ava'
import { incompleteBeta } from '../../../src/analysis/distributions/incompleteBeta.js'
import { near, reference } from '../reference.js'

test('the incomplete beta function is that of SciPy', (t) => {
  for (const [x, a, b, expected] of reference.tails.incompleteBeta) {
    t.true(near(incompleteBeta(x!, a!, b!), expected!), `${x}, ${a}, ${b}`)
  }
})

test('for whole numbers it is the sum of binomial probabilities', (t) => {
  for (const x of [0.05, 0.3, 0.5, 0.9]) {
    let sum = 0
    for (let k = 3, choose = 35; k <= 7; choose *= (7 - k) / (k + 1), k++) sum += choose * x ** k * (1 - x) ** (7 - k)
    t.true(near(incompleteBeta(x, 3, 5), sum), String(x))
  }
})

test('its ends are 0 and 1, and beyond them it is not defined', (t) => {
  t.is(incompleteBeta(0, 2, 3), 0)
  t.is(incompleteBeta(1, 2, 3), 1)
  for (const [x, a, b] of [[-0.1, 1, 1], [1.1, 1, 1], [0.5, 0, 1], [0.5, 1, -1], [NaN, 1, 1]] as const) {
    t.is(incompleteBeta(x, a, b), NaN)
  }
})
