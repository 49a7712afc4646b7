import test from 'ava'
import { isWithin, surrogatePoint } from '../../../src/experiments/cdam/surrogatePoint.js'
import { vertexHolds, vertexLeaks } from '../../../src/theory/cdam/vertexCapacity.js'

const setting = { degree: 3, cues: 16, eta: 0.1, steps: 150, effectiveBeta: 83.33 }

test('many neurons do what the field equation does', (t) => {
  for (const [a, h] of [[1, 0], [0.5, 0.5]] as const) {
    const found = surrogatePoint({ ...setting, neurons: 400, patterns: 20, a, h }, 1)
    t.is(found.support, 1)
    t.true(isWithin(found))
    t.true(Math.abs(found.own) < 1e-3 && Math.abs(found.neighbour) < 1e-3)
  }
})

test('the share of right supports of few neurons is about that of the closed form', (t) => {
  const some = { ...setting, neurons: 12, patterns: 64, effectiveBeta: 20, a: 1, h: 0 }
  const shares = Array.from({ length: 12 }, (_, seed) => surrogatePoint(some, seed).support)
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
  t.true(Math.abs(mean - vertexHolds(vertexLeaks(some), 3, 64)) < 0.1)
})
