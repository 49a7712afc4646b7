import test from 'ava'
import * as fc from 'fast-check'
import { boundedWeightDistribution } from '../../src/theory/boundedWeight.js'

const usual = { weightMax: 7, initial: 3, potentiation: 1, depression: 2, activation: 0.25, stored: 4 }

/** Every history of `stored` words: none, a 0 or a 1 at each. */
function enumerated({ weightMax, initial, potentiation, depression, activation, stored }: typeof usual): number[] {
  const found = Array.from({ length: weightMax + 1 }, () => 0)
  const walk = (weight: number, left: number, probability: number): void => {
    if (left === 0) {
      found[weight]! += probability
      return
    }
    walk(weight, left - 1, probability * (1 - activation))
    const risen = Math.min(weight + potentiation, weightMax)
    walk(risen, left - 1, (probability * activation) / 2)
    walk(Math.max(risen - depression, 0), left - 1, (probability * activation) / 2)
  }
  walk(initial, stored, 1)
  return found
}

test('the distribution is that of all histories, enumerated one by one', (t) => {
  const setting = fc.record({
    weightMax: fc.integer({ min: 1, max: 9 }), initial: fc.constant(1), potentiation: fc.integer({ min: 0, max: 3 }),
    depression: fc.integer({ min: 0, max: 4 }), activation: fc.double({ min: 0, max: 1, noNaN: true }),
    stored: fc.integer({ min: 0, max: 7 }),
  })
  fc.assert(fc.property(setting, (given) => {
    const expected = enumerated(given)
    return boundedWeightDistribution(given).every((value, weight) => Math.abs(value - expected[weight]!) < 1e-12)
  }), { seed: 7, numRuns: 60 })
  t.pass()
})

test('after many words all weights but the two highest are equally likely, and those half as likely', (t) => {
  for (const weightMax of [3, 7, 15]) {
    const law = boundedWeightDistribution({ ...usual, weightMax, activation: 1, stored: 4000 })
    law.forEach((share, weight) => {
      t.true(Math.abs(share - (weight <= weightMax - 2 ? 1 : 0.5) / weightMax) < 1e-9, `${weightMax}: ${weight}`)
    })
  }
})

test('half of weights of one bit are silent once they were written', (t) => {
  const law = boundedWeightDistribution({ ...usual, weightMax: 1, initial: 1, activation: 1, stored: 1 })
  t.deepEqual([...law], [0.5, 0.5])
})

test('nothing is written without words, and what is no probability is refused', (t) => {
  t.deepEqual([...boundedWeightDistribution({ ...usual, stored: 0 })], [0, 0, 0, 1, 0, 0, 0, 0])
  t.throws(() => boundedWeightDistribution({ ...usual, activation: 1.1 }), { message: /activation: found 1\.1/ })
  t.throws(() => boundedWeightDistribution({ ...usual, initial: 8 }), { message: /initial/ })
})
