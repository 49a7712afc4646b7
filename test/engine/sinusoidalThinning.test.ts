import test from 'ava'
import { CellDraws } from '../../src/engine/cellDraws.js'
import { SinusoidalThinning } from '../../src/engine/sinusoidalThinning.js'

const draws = new CellDraws('noise', { seed: 1 })
const profile = { kind: 'sinusoid', amplitudeHz: 40, frequencyHz: 5, phase: [0, 0.25] } as const

test('a spike stays where the draw of its cell and tick is at most the rate over the highest rate', (t) => {
  const ratesHz = Float64Array.of(60, 40)
  const thinning = new SinusoidalThinning(profile, ratesHz, 0.1, draws)
  let stayed = 0
  for (const cell of [0, 1]) {
    for (let tick = 0; tick < 5000; tick++) {
      const own = ratesHz[cell]!
      const rateHz = own + 40 * Math.sin(2 * Math.PI * (5 * tick / 10_000 + profile.phase[cell]!))
      const expected = draws.uniform(cell, 'thinning', tick) <= rateHz / (own + 40)
      t.is(thinning.stays(cell, tick), expected)
      if (expected) stayed++
    }
  }
  t.true(stayed > 4500 && stayed < 6500)
})

test('without an amplitude all stay', (t) => {
  const thinning = new SinusoidalThinning({ ...profile, amplitudeHz: 0 }, Float64Array.of(60, 40), 0.1, draws)
  for (let tick = 0; tick < 1000; tick++) t.true(thinning.stays(1, tick))
})
