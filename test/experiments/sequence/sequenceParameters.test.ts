import test from 'ava'
import { sequenceParameters } from '../../../src/experiments/sequence/sequenceParameters.js'

test('all have defaults, and what cannot be is refused', (t) => {
  const { lengths, context, cueNoise } = sequenceParameters.parse({})
  t.deepEqual({ lengths, context, cueNoise }, { lengths: [10, 30, 100, 300, 1000], context: [1, 2, 3, 4], cueNoise: 0.1 })
  for (const wrong of [{ lengths: [1] }, { context: [] }, { cueNoise: 0.6 }, { periods: [0] }, { other: 1 }]) {
    t.false(sequenceParameters.safeParse(wrong).success)
  }
})
