import test from 'ava'
import { optimalBetas, radiusFor } from '../../../src/experiments/gpt2/optimalBetas.js'

test('at 64 bits and 1024 patterns the paper\'s radii are 11, 5 and 15, with the published β (Table 1)', (t) => {
  t.deepEqual(optimalBetas(64, 1024).filter(({ convention }) => convention === 'paper')
    .map(({ measure, radius, betaOfPaper }) => [measure, radius, betaOfPaper.toFixed(1)]), [
    ['signal-to-noise ratio', 11, '15.9'], ['capacity', 5, '35.5'], ['critical distance', 15, '10.1'],
  ])
})

test('with averaged noise the best ratio is at 8, and 12 to 17 tie for the critical distance', (t) => {
  const averaged = optimalBetas(64, 1024).filter(({ convention }) => convention === 'averaged')
  const radii = (name: string) => averaged.filter(({ measure }) => measure === name).map(({ radius }) => radius)
  t.deepEqual(radii('signal-to-noise ratio'), [8])
  t.deepEqual(radii('critical distance'), [12, 13, 14, 15, 16, 17])
})

test('a β stands for the radius whose β it is, and out of reach for none', (t) => {
  t.true(Math.abs(radiusFor(64, 14.411604760369, 'leastSquares') - 11) < 1e-9)
  t.true(Math.abs(radiusFor(64, 15.852765236406, 'paper') - 11) < 1e-9)
  for (const beta of [-1, 0, 1e9, NaN, Infinity]) t.true(Number.isNaN(radiusFor(64, beta, 'paper')))
})

test('words of hardly any bits have no radii to choose from', (t) => {
  t.deepEqual(optimalBetas(6, 10), [])
  t.true(Number.isNaN(radiusFor(6, 2, 'leastSquares')))
  for (const bits of [7, 8, 16, 128]) {
    for (const { radius, beta } of optimalBetas(bits, 20)) t.true(radius >= 2 && radius < bits / 2 && Number.isFinite(beta))
  }
})
