import test from 'ava'
import { fieldModel } from '../../../src/memory/cdam/fieldModel.js'
import { activeVertices } from '../../../src/memory/cdam/recallMode.js'
import { noisyState } from '../../../src/memory/cdam/randomStates.js'
import { ring } from '../../../src/memory/graph/classicGraphs.js'
import { stream } from '../../../src/random/stream.js'
import { bumpWidth } from '../../../src/theory/cdam/bumpWidth.js'

test('widths are 4 for h = 1 and 6 for h = 2, and grow as 4.44·√h', (t) => {
  t.true(Math.abs(bumpWidth(0, 1) - 4) < 1e-12)
  t.true(Math.abs(bumpWidth(-1, 2) - 6) < 1e-12)
  t.true(Math.abs(bumpWidth(-1e6 + 1, 1e6) / 1000 - Math.SQRT2 * Math.PI) < 1e-3)
  t.is(bumpWidth(-2, 2), Infinity)
  t.true(Number.isNaN(bumpWidth(2, 1)))
})

test('as many vertices are active as the width, less 0.3 to 1.2', (t) => {
  const draws = stream(1, 'bump')
  for (const h of [1, 1.5, 2, 3, 4]) {
    const model = fieldModel({ graph: ring(40), a: 1 - h, h, effectiveBeta: 1000 / 12, eta: 0.02 })
    const trajectory = model.start(model.patterns.slice(0, 10).map((state) => noisyState(state, 0.1, draws)))
    trajectory.advance(1500)
    const active = activeVertices(trajectory.attention())
    const missing = bumpWidth(1 - h, h) - active
    t.true(missing > 0.3 && missing < 1.2, `h = ${h}: ${active} active`)
  }
})
