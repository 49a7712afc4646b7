import test from 'ava'
import { fieldModel } from '../../../src/memory/cdam/fieldModel.js'
import { directedRing } from '../../../src/memory/graph/classicGraphs.js'
import { plainSoftmax } from './reference.js'

test('coordinates follow the field equation', (t) => {
  const [a, h, beta, eta] = [0.3, 0.9, 7, 0.2]
  const model = fieldModel({ graph: directedRing(4), a, h, effectiveBeta: beta, eta, meanLoad: 'notebook' })
  const trajectory = model.start([Float64Array.of(0.9, 0.2, 0.1, 0)])
  let plain = [0.9, 0.2, 0.1, 0]
  for (let step = 0; step < 10; step++) {
    const s = plainSoftmax(plain, beta)
    plain = plain.map((w, index) => w + eta * (a * s[index]! + h * s[(index + 3) % 4]! - 1 / 4 - w))
    trajectory.advance()
    trajectory.states()[0]!.forEach((w, index) => t.true(Math.abs(w - plain[index]!) < 1e-12))
  }
})
