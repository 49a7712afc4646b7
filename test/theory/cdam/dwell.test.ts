import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { fieldModel } from '../../../src/memory/cdam/fieldModel.js'
import { directedRing } from '../../../src/memory/graph/classicGraphs.js'
import { dwellSteps } from '../../../src/theory/cdam/dwell.js'

const winner = (weights: Float64Array): number => weights.indexOf(Math.max(...weights))

test('a directed ring with strong attention goes on after the predicted number of updates, give or take one', (t) => {
  for (const [a, h, eta] of [[0.9, 1, 0.1], [0.5, 1, 0.05], [0.8, 1, 0.05]] as const) {
    const model = fieldModel({ graph: directedRing(20), a, h, effectiveBeta: 1e6, eta })
    const trajectory = model.start([model.patterns[0]!])
    const predicted = dwellSteps(a, h, eta)
    let before = 0
    let last = 0
    const dwells: number[] = []
    for (let step = 1; dwells.length < 8; step++) {
      trajectory.advance()
      const now = winner(trajectory.attention()[0]!)
      if (now === before) continue
      t.is(now, (before + 1) % 20)
      dwells.push(step - last)
      last = step
      before = now
    }
    const settled = dwells.slice(3)
    const mean = settled.reduce((sum, dwell) => sum + dwell, 0) / settled.length
    t.true(Math.abs(mean - predicted) <= 1.5, `${a}, ${eta}: ${mean} for ${predicted}`)
  }
})

test('it stands still from a = h on, and goes on at every update without a', (t) => {
  t.is(dwellSteps(1, 1, 0.1), Infinity)
  t.is(dwellSteps(0, 1, 0.1), 1)
  t.is(dwellSteps(-2, 3, 0.1), 1)
  t.is(dwellSteps(0.9, 1, 0.1), 22)
  t.is(dwellSteps(0.5, 1, 0.1), 7)
  t.throws(() => dwellSteps(0, 0, 0.1), { instanceOf: InputError })
  t.throws(() => dwellSteps(0, 1, 0), { instanceOf: InputError })
})
