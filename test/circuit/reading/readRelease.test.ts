import test from 'ava'
import { readRelease } from '../../../src/circuit/reading/readRelease.js'
import { messageOf } from '../smallCircuit.js'

type Declared = Parameters<typeof readRelease>[0]
const read = (declared: Partial<Declared>) => readRelease(declared as Declared, 'p', { bits: 40 })

test('a probability of release is a plain number; where it is 1 there is nothing to say', (t) => {
  t.deepEqual(read({ releaseProbability: 0.25 }), { releaseProbability: 0.25 })
  t.deepEqual(read({ releaseProbability: '10 / bits' }), { releaseProbability: 0.25 })
  t.deepEqual(read({ releaseProbability: 1 }), {})
  t.deepEqual(read({}), {})
})

for (const [releaseProbability, message] of [
  [0, 'found "0"; allowed: a plain number from 10^-6 to 1'],
  [1.5, 'found "1.5"; allowed: a plain number from 10^-6 to 1'],
  ['20 Hz', 'found "20 Hz": a frequency; allowed: a plain number, for example 3'],
] as const) {
  test(`the probability ${releaseProbability} is refused`, (t) => {
    t.is(messageOf(() => read({ releaseProbability })), `p.releaseProbability: ${message}`)
  })
}

test('a plastic projection has no failures', (t) => {
  const plasticity = {} as NonNullable<Declared['plasticity']>
  t.is(messageOf(() => read({ releaseProbability: 0.5, plasticity })), 'p.releaseProbability: what a failed release '
    + 'would teach is not defined; allowed: leave it out, or 1, for a plastic projection')
  t.deepEqual(read({ releaseProbability: 1, plasticity }), {})
})
