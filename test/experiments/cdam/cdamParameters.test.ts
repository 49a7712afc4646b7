import test from 'ava'
import { z } from 'zod'
import { cdamShape, mixtureName } from '../../../src/experiments/cdam/cdamParameters.js'

test('defaults are the published setting', (t) => {
  const { graph, neurons, beta, eta, steps, noise, meanLoad } = z.strictObject(cdamShape).parse({})
  t.deepEqual({ graph, neurons, beta, eta, steps, noise, meanLoad },
    { graph: 'ring:30', neurons: 1000, beta: 1, eta: 0.1, steps: 100, noise: 1, meanLoad: 'notebook' })
})

test('a mixture is written with a minus sign', (t) => {
  t.is(mixtureName(-0.5, 1.5), 'a = −0.5, h = 1.5')
})
