import test from 'ava'
import { circuitSchema } from '../../src/circuit/schema.js'
import { discriminators, knownKeys } from '../../src/circuit/schemaKeys.js'

test('the keys that a schema knows are listed at any path, those of all alternatives together', (t) => {
  t.deepEqual(knownKeys(circuitSchema, ['memory']), [
    'design', 'bits', 'claws', 'threshold', 'address', 'location', 'counters', 'teacher', 'readout',
  ])
  t.deepEqual(knownKeys(circuitSchema, ['populations', 'anything']), [
    'model', 'count', 'about', 'position', 'lesioned', 'rate', 'phase', 'burst', 'jitter', 'profile', 'file',
    'membraneTimeConstant', 'restingPotential', 'thresholdPotential', 'resetPotential', 'refractoryPeriod', 'drive',
    'noise', 'adaptation', 'adaptationTimeConstant', 'excitatoryTimeConstant', 'inhibitoryTimeConstant',
    'excitatoryReversal', 'inhibitoryReversal',
  ])
  t.true(knownKeys(circuitSchema, ['projections', 'anything', 'plasticity']).includes('weightBits'))
})

test('of a value that says which alternative it is, the keys of that one alone', (t) => {
  const at = ['populations', 'anything']
  t.deepEqual(knownKeys(circuitSchema, at, { model: 'poisson', rat: '20 Hz' }),
    ['model', 'count', 'about', 'position', 'lesioned', 'rate', 'profile', 'burst', 'jitter'])
  t.deepEqual(knownKeys(circuitSchema, at, {}), knownKeys(circuitSchema, at))
})

test('where keys are the user\'s, or there are none, none are known', (t) => {
  t.deepEqual(knownKeys(circuitSchema, ['populations']), [])
  t.deepEqual(knownKeys(circuitSchema, ['name']), [])
  t.deepEqual(knownKeys(circuitSchema, ['nowhere', 'at', 'all']), [])
})

test('the alternatives of a discriminated union are told by their literals', (t) => {
  t.deepEqual(discriminators(circuitSchema, ['populations', 'granule'], 'model'),
    ['relay', 'regular', 'poisson', 'spike-train', 'lif', 'lif-exponential', 'lif-conductance'])
  t.deepEqual(discriminators(circuitSchema, ['memory'], 'model'), [])
})
