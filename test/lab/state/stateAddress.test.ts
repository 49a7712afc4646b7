import test from 'ava'
import * as fc from 'fast-check'
import { levels } from '../../../src/levels/levelMemory.js'
import { defaultState, type LabState } from '../../../src/lab/state/labState.js'
import { addressOfState, stateOfAddress } from '../../../src/lab/state/stateAddress.js'

const pattern = fc.oneof(
  fc.record({ name: fc.stringMatching(/^[\w -]{1,40}$/) }),
  fc.record({ name: fc.stringMatching(/^[\w -]{1,40}$/), hex: fc.stringMatching(/^[0-9a-f]{1,64}$/) }),
)
const fraction = fc.double({ min: 0, max: 0.5, noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
const states: fc.Arbitrary<LabState> = fc.record({
  circuit: fc.string(), circuitText: fc.string({ unit: 'binary' }), level: fc.constantFrom(...levels), seed: fc.maxSafeNat(),
  replicates: fc.integer({ min: 1, max: 1000 }),
  settings: fc.record({ claws: fc.nat(20), jitter: fraction }, { requiredKeys: [] }),
  lesions: fc.record({ granule: fraction, mossy: fraction, golgi: fraction }, { requiredKeys: [] }),
  stored: fc.array(pattern, { maxLength: 5 }), order: fc.constantFrom('itself' as const, 'next' as const), pattern,
  noise: fraction, draw: fc.integer({ min: 1, max: 1e9 }), a: fraction, h: fraction,
  ringBeta: fc.integer({ min: 1, max: 100 }), ringOf: fc.constantFrom('stored' as const, 'random' as const),
  ringSize: fc.integer({ min: 3, max: 60 }), ringStart: fc.integer({ min: -1, max: 60 }), speed: fc.integer({ min: 1, max: 1000 }),
  population: fc.string(), cell: fc.integer({ min: -1, max: 1000 }), tour: fc.string(), step: fc.nat(1000),
})

test('the address of any state gives that state back', (t) => {
  fc.assert(fc.property(states, (state) => {
    const { state: back, refused } = stateOfAddress(`#${addressOfState(state)}`)
    t.deepEqual(refused, [])
    t.deepEqual(JSON.parse(JSON.stringify(back)), JSON.parse(JSON.stringify(state)))
  }), { seed: 7, numRuns: 200 })
})

test('the default state has an empty address, and one change is one field', (t) => {
  t.is(addressOfState(defaultState), '')
  t.is(addressOfState({ ...defaultState, seed: 5 }), 'seed=5')
})

test('what is no value of its field is named, and the default stands in its place', (t) => {
  const { state, refused } = stateOfAddress('#seed=-1&noise=x&level=sdm&toString=1&stored=a:zz&lesions=granule:2')
  t.deepEqual(refused, ['seed', 'noise', 'toString', 'stored', 'lesions'])
  t.deepEqual(state, { ...defaultState, level: 'sdm' })
})
