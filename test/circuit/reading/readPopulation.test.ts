import test from 'ava'
import { readPopulation } from '../../../src/circuit/reading/readPopulation.js'
import { messageOf, smallCircuit } from '../smallCircuit.js'

type Declared = Parameters<typeof readPopulation>[1]

const membrane = {
  model: 'lif', count: 'ceil(granule / 7)', membraneTimeConstant: '20 ms', restingPotential: '-65 mV',
  thresholdPotential: '-50 mV', resetPotential: '-0.06 V', refractoryPeriod: '2 ms',
} as const
const read = (changes: object = {}, name = 'golgi') =>
  readPopulation(name, { ...membrane, ...changes } as Declared, { granule: 50, bits: 8 }, 0.1)

test('a population of the model lif is read in ms, mV and ticks', (t) => {
  t.deepEqual(read({ about: 'inhibits', drive: '3 mV' }), {
    name: 'golgi', about: 'inhibits', count: 8, model: 'lif', membraneTimeConstantMs: 20, restingPotentialMv: -65,
    thresholdPotentialMv: -50, resetPotentialMv: -60, refractoryTicks: 20, driveMv: 3,
  })
})

test('a relay has a count only, and what is left out is nothing', (t) => {
  t.deepEqual(readPopulation('mossy', { model: 'relay', count: '2 * bits' }, { bits: 8 }, 0.1),
    { name: 'mossy', about: '', count: 16, model: 'relay' })
  const lif = read()
  t.is(lif.model === 'lif' ? lif.driveMv : undefined, 0)
})

const rows: readonly (readonly [changes: object, message: string])[] = [
  [{ count: -5 }, 'count: found -5; allowed: a whole number from 1 to 1000000000'],
  [{ count: 0 }, 'count: found 0; allowed: a whole number from 1 to 1000000000'],
  [{ count: 1.5 }, 'count: found 1.5; allowed: a whole number from 1 to 1000000000'],
  [{ count: 2e9 }, 'count: found 2000000000; allowed: a whole number from 1 to 1000000000'],
  [{ count: 'granule / 7' },
    'count: found "granule / 7" (= 7.142857142857143); allowed: a whole number from 1 to 1000000000'],
  [{ count: '10 ms' }, 'count: found "10 ms": a time; allowed: a plain number, for example 3'],
  [{ count: 'granul' },
    'count: found "granul": "granul" is no name known here and no unit of time, frequency, potential or length, did you '
    + 'mean "granule"? (names here: granule, bits); allowed: a plain number, for example 3'],
  [{ membraneTimeConstant: '10 Hz' },
    'membraneTimeConstant: found "10 Hz": a frequency; allowed: a time, for example "10 ms"'],
  [{ membraneTimeConstant: '0 ms' },
    'membraneTimeConstant: found "0 ms"; allowed: a time from the resolution (0.1 ms) to 10 s'],
  [{ membraneTimeConstant: '11 s' },
    'membraneTimeConstant: found "11 s"; allowed: a time from the resolution (0.1 ms) to 10 s'],
  [{ restingPotential: '-65' },
    'restingPotential: found "-65": a plain number; allowed: a potential, for example "-55 mV"'],
  [{ thresholdPotential: '1 / 0 * 1 mV' },
    'thresholdPotential: found "1 / 0 * 1 mV": not finite; allowed: a potential, for example "-55 mV"'],
  [{ resetPotential: '-50 mV' }, 'resetPotential: found "-50 mV"; allowed: below the threshold potential, -50 mV'],
  [{ refractoryPeriod: '-1 ms' }, 'refractoryPeriod: found "-1 ms"; allowed: at least 0 ms'],
  [{ refractoryPeriod: '0.25 ms' }, 'refractoryPeriod: found "0.25 ms"; allowed: a multiple of the resolution, 0.1 ms'],
  [{ drive: '15 mV' },
    'drive: found "15 mV", which holds the cells exactly at threshold; '
    + 'allowed: one that ends below the threshold potential (silent without input) or above it (fires by itself)'],
  [{ restingPotential: '-50 mV' },
    'restingPotential: found "-50 mV", which holds the cells exactly at threshold; '
    + 'allowed: one that ends below the threshold potential (silent without input) or above it (fires by itself)'],
  [{ drive: '15 ms' }, 'drive: found "15 ms": a time; allowed: a potential, for example "-55 mV"'],
]
for (const [changes, message] of rows) {
  test(`${JSON.stringify(changes)} is refused`, (t) => {
    t.is(messageOf(() => read(changes)), `populations.golgi.${message}`)
  })
}

test('a population has a name that expressions can use', (t) => {
  t.is(messageOf(() => read({}, 'Golgi')),
    'populations.Golgi: found the name "Golgi"; allowed: a small letter, then letters and digits')
  t.is(messageOf(() => read({}, 'ms')),
    'populations.ms: found the name "ms", which is a unit; allowed: a name that is no unit')
})

test('a drive above the threshold is allowed: such cells fire by themselves', (t) => {
  t.notThrows(() => smallCircuit(['populations.golgi.drive=16 mV']))
})
