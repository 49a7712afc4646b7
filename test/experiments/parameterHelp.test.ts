import test from 'ava'
import { z } from 'zod'
import { parameterHelp } from '../../src/experiments/parameterHelp.js'

test('each parameter has the name that --set takes, its default as JSON, and its meaning', (t) => {
  const schema = z.strictObject({
    noise: z.array(z.number()).default([0, 0.5]).describe('fractions'), cap: z.number().optional().describe('a cap'),
  })
  t.deepEqual(parameterHelp(schema), [
    { name: 'experiment.noise', default: '[0,0.5]', about: 'fractions' },
    { name: 'experiment.cap', about: 'a cap' },
  ])
})

test('a schema that is no object has no parameters to show', (t) => {
  t.deepEqual(parameterHelp(z.number()), [])
})
