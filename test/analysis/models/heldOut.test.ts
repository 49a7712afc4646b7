import test from 'ava'
import { heldOut } from '../../../src/analysis/models/heldOut.js'
import { fitLogLinear, logLinearProbabilities, type Count } from '../../../src/analysis/models/logLinear.js'

const unit = (...happened: number[]): Count[] => happened.map((value) => ({ happened: value, trials: 10 }))

test('a model of fractions is judged by the fractions of the other units', (t) => {
  const found = heldOut([unit(2), unit(5), unit(4)], (others) => others.map(({ happened, trials }) => happened / trials))
  const expected = [[2, 0.45], [5, 0.3], [4, 0.35]].map(([happened, p]) =>
    happened! * Math.log(p!) + (10 - happened!) * Math.log(1 - p!))
  found.forEach((value, index) => t.true(Math.abs(value - expected[index]!) < 1e-12))
})

test('a model that learns nothing is judged by its own probabilities', (t) => {
  const [first] = heldOut([unit(1, 0), unit(3, 2)], () => [0.5, 0.5])
  t.true(Math.abs(first! - 20 * Math.log(0.5)) < 1e-12)
})

test('the true model predicts held-out counts better than a wrong one with as many parameters', (t) => {
  const places = [1, 0.75, 0.5, 0.25]
  const units = [0, 1, 2].map((shift) => places.map((place, index): Count =>
    ({ happened: Math.round(20_000 * Math.exp(-4 + 3 * place)) + ((shift + index) % 3) - 1, trials: 20_000 })))
  const by = (covariates: number[]) => heldOut(units, (others) =>
    logLinearProbabilities(fitLogLinear(others, covariates), covariates)).reduce((sum, value) => sum + value, 0)
  t.true(by(places) > by(places.map((place) => Math.log(place))) + 10)
})

test('one unit alone leaves nothing to learn from', (t) => {
  t.throws(() => heldOut([unit(1)], () => [0.5]), { message: /at least 2/ })
})
