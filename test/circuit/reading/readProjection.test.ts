import test from 'ava'
import { readProjection } from '../../../src/circuit/reading/readProjection.js'
import { messageOf, smallCircuit } from '../smallCircuit.js'

type Declared = Parameters<typeof readProjection>[1]

const { populations } = smallCircuit()
const declared = {
  from: 'golgi', to: 'granule', rule: 'fixed-in-degree', inDegree: 'bits / 20', weight: '-10 mV', delay: '1 ms',
}
const read = (changes: object = {}, name = 'golgiToGranule') =>
  readProjection(name, { ...declared, ...changes } as Declared, populations, { bits: 40 }, 0.1)

test('a projection is read in quanta and ticks', (t) => {
  t.deepEqual(read(), {
    name: 'golgiToGranule', from: 'golgi', to: 'granule', rule: { kind: 'fixed-in-degree', inDegree: 2 },
    delayTicks: 10, weightQuanta: -655_360,
  })
  t.deepEqual(read({ rule: 'all-to-all', inDegree: undefined }).rule, { kind: 'all-to-all' })
})

const names = 'mossy, rhythm, granule, golgi, interneuron, purkinje, olive, nuclear'
const rows: readonly (readonly [changes: object, message: string])[] = [
  [{ from: 'golgy' }, `from: unknown population "golgy", did you mean "golgi"?; allowed: ${names}`],
  [{ to: 'stellate' }, `to: unknown population "stellate"; allowed: ${names}`],
  [{ to: 'mossy' },
    'to: "mossy" is of the model relay, which takes no input; allowed: a population whose model has a membrane'],
  [{ inDegree: undefined }, 'inDegree: missing; allowed: a whole number from 1 to 3 (the size of "golgi")'],
  [{ inDegree: 4 }, 'inDegree: found 4; allowed: a whole number from 1 to 3 (the size of "golgi")'],
  [{ rule: 'all-to-all' },
    'inDegree: the rule "all-to-all" has no inDegree; allowed: leave it out, or take the rule "fixed-in-degree" or "spatial"'],
  [{ weight: undefined }, 'weight: missing; allowed: a potential, for example "0.5 mV"'],
  [{ weight: '10 ms' }, 'weight: found "10 ms": a time; allowed: a potential, for example "-55 mV"'],
  [{ weight: '40 V' }, 'weight: found "40 V" (= 40000 mV); allowed: a weight of less than 32768 mV'],
  [{ delay: '0 ms' }, 'delay: found "0 ms"; allowed: at least 0.1 ms'],
  [{ delay: '0.15 ms' }, 'delay: found "0.15 ms"; allowed: a multiple of the resolution, 0.1 ms'],
]
for (const [changes, message] of rows) {
  test(`${JSON.stringify(changes, (_, value: unknown) => value ?? 'left out')} is refused`, (t) => {
    t.is(messageOf(() => read(changes)), `projections.golgiToGranule.${message}`)
  })
}

test('a projection has a name that can stand in a path', (t) => {
  t.is(messageOf(() => read({}, 'golgi to granule')),
    'projections.golgi to granule: found the name "golgi to granule"; allowed: a small letter, then letters and digits')
})

test('synapses that fail have a probability of release', (t) => {
  t.is(read({ releaseProbability: '1 / 4' }).releaseProbability, 0.25)
  t.false('releaseProbability' in read({ releaseProbability: 1 }))
})

test('a plastic projection has its weights in plasticity', (t) => {
  const plasticity = {
    weightStep: '1 mV', weightBits: 2, initialSteps: 1, teacher: 'a', potentiation: { steps: 1 }, depression: { steps: 2 },
    eligibility: { shape: 'box', from: '0 ms', to: '1 ms' },
  }
  const { weightQuanta, plasticity: found } = read({ weight: undefined, plasticity })
  t.is(weightQuanta, 0)
  t.is(found?.weightStepQuanta, 65_536)
  t.is(messageOf(() => read({ plasticity })),
    'projections.golgiToGranule.weight: a plastic projection has its weights in plasticity; allowed: leave it out')
})
