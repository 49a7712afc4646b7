import test from 'ava'
import { readDesign, scopeOfDesign } from '../../../src/circuit/reading/readDesign.js'
import { circuitSchema } from '../../../src/circuit/schema.js'
import { messageOf, smallFile, without } from '../smallCircuit.js'

const fileOf = (content: unknown) => circuitSchema.parse(content).memory!
const design = (...assignments: string[]) => readDesign(fileOf(smallFile(assignments)))
const dense = (...assignments: string[]) => readDesign(fileOf(smallFile(assignments, 'sdm-dense')))

test('the selected-coordinate design has claws, of which threshold must match', (t) => {
  t.deepEqual(design(), { kind: 'selected-coordinate', bits: 40, claws: 5, threshold: 5 })
  t.deepEqual(design('memory.claws=bits', 'memory.threshold=claws / 2'),
    { kind: 'selected-coordinate', bits: 40, claws: 40, threshold: 20 })
})

test('the dense design has a threshold of all bits', (t) => {
  t.deepEqual(dense(), { kind: 'dense', bits: 40, threshold: 24 })
  t.deepEqual(dense('memory.threshold=bits'), { kind: 'dense', bits: 40, threshold: 40 })
})

test('expressions know bits, claws where there are some, threshold and the activation probability', (t) => {
  t.deepEqual(scopeOfDesign(design()), { bits: 40, claws: 5, threshold: 5, activation: 1 / 32 })
  t.deepEqual(scopeOfDesign(dense('memory.threshold=bits')), { bits: 40, threshold: 40, activation: 1 / 2 ** 40 })
})

for (const [assignment, message] of [
  ['memory.bits=1', 'memory.bits: found 1; allowed: a whole number from 2 to 32768'],
  ['memory.bits=32769', 'memory.bits: found 32769; allowed: a whole number from 2 to 32768'],
  ['memory.bits=-40', 'memory.bits: found -40; allowed: a whole number from 2 to 32768'],
  ['memory.bits=2 * bits',
    'memory.bits: found "2 * bits": "bits" is no name known here and no unit of time, frequency, potential or length; '
    + 'allowed: a plain number, for example 3'],
  ['memory.claws=0', 'memory.claws: found 0; allowed: a whole number from 1 to 40 (the number of bits)'],
  ['memory.claws=41', 'memory.claws: found 41; allowed: a whole number from 1 to 40 (the number of bits)'],
  ['memory.threshold=6', 'memory.threshold: found 6; allowed: a whole number from 1 to 5 (the number of claws)'],
  ['memory.threshold=claws + 1',
    'memory.threshold: found "claws + 1" (= 6); allowed: a whole number from 1 to 5 (the number of claws)'],
  ['memory.threshold=0', 'memory.threshold: found 0; allowed: a whole number from 1 to 5 (the number of claws)'],
  ['memory.design=dense', 'memory.claws: the dense design has no claws; allowed: leave it out'],
] as const) {
  test(`${assignment} is refused`, (t) => {
    t.is(messageOf(() => design(assignment)), message)
  })
}

test('a threshold above the bits, or claws, are refused in the dense design; missing claws in the other one', (t) => {
  t.is(messageOf(() => dense('memory.threshold=41')),
    'memory.threshold: found 41; allowed: a whole number from 1 to 40 (the number of bits)')
  t.is(messageOf(() => readDesign(fileOf(without(smallFile(), 'memory.claws')))),
    'memory.claws: missing; allowed: a whole number from 1 to 40 (the number of bits)')
})
