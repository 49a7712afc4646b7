import test from 'ava'
import { defaultState, type LabState } from '../../../src/lab/state/labState.js'
import { shippedPatterns } from '../../../src/lab/state/shippedFiles.js'
import { differing, StateReading } from '../../../src/lab/state/stateReading.js'
import { shippedHere } from '../shippedHere.js'

const shipped = shippedPatterns(shippedHere)
const reading = (patch: Partial<LabState> = {}) => new StateReading({ ...defaultState, ...patch }, shippedHere, shipped, 256)

test('the cue has the stated fraction of bits flipped; seed and draw say which', (t) => {
  const flips = (patch: Partial<LabState>) => differing(reading(patch).cue, reading(patch).pattern.bits)
  t.is(flips({ noise: 0 }), 0)
  t.is(flips({ noise: 0.2 }), 51)
  t.is(flips({ noise: 0.5 }), 128)
  t.deepEqual(reading().cue, reading().cue)
  t.notDeepEqual(reading().cue, reading({ draw: 2 }).cue)
  t.notDeepEqual(reading().cue, reading({ seed: 2 }).cue)
})

test('what should be read is the pattern itself, or in a sequence the one so many reads later', (t) => {
  t.deepEqual(reading().wanted(5), reading().pattern.bits)
  t.deepEqual(reading({ order: 'next' }).wanted(8), reading().stored[1]!.bits)
})

test('a word is named after the stored pattern that is nearest', (t) => {
  const word = reading().stored[4]!.bits.slice()
  t.is(reading().nearest(word), '4')
  word[0]! ^= 1
  t.is(reading().nearest(word), '1 bit from 4')
  word[1]! ^= 1
  t.is(reading().nearest(word), '2 bits from 4')
  t.is(reading({ stored: [] }).nearest(word), 'nothing is stored')
})

test('a pattern is added under a name that no other has, with its bits where the name is a new one', (t) => {
  t.deepEqual(reading({ stored: [] }).added, { name: '3-upright' })
  const { name, hex } = reading().added
  t.is(name, '3-upright 2')
  t.deepEqual(reading({ pattern: { name, hex: hex! } }).pattern.bits, reading().pattern.bits)
  t.is(reading({ stored: [...defaultState.stored, { name, hex: hex! }] }).added.name, '3-upright 3')
})

test('what is opened names the circuit as the command line does, with what is changed in it', (t) => {
  const { source, assignments, stored } = reading({ settings: { claws: 5 } }).opening
  t.is(source, 'circuits/cerebellar-cortex.json')
  t.deepEqual(assignments, ['memory.claws=5'])
  t.is(stored.length, 10)
  t.is(reading({ circuit: 'mine.json', circuitText: '{}' }).opening.source, 'mine.json')
})

test('the ring starts from the pattern on the grid unless another memory is named, and is directed in a sequence', (t) => {
  t.is(reading().ring!.start, 3)
  t.is(reading({ ringStart: 7 }).ring!.start, 7)
  t.is(reading({ ringOf: 'random' }).ring!.start, 0)
  t.is(reading().ring!.parameters['graph'], 'ring:10')
  t.is(reading({ order: 'next', ringOf: 'random', ringSize: 7 }).ring!.parameters['graph'], 'directed-ring:7')
})

test('fewer than three stored patterns are no ring, but random words are', (t) => {
  t.is(reading({ stored: defaultState.stored.slice(0, 2) }).ring, undefined)
  t.is(reading({ stored: [], ringOf: 'random' }).ring!.patterns, undefined)
})

test('the ring is of the circuit without lesions', (t) => {
  t.deepEqual(reading({ lesions: { granule: 0.3 }, settings: { claws: 5 } }).ring!.circuit.assignments, ['memory.claws=5'])
})

test('patterns of a run come from the shipped file, or from one that has to be saved', (t) => {
  t.is(reading().patternsSource, 'data/digits.csv')
  t.is(reading({ stored: [{ name: 'drawn', hex: '0' }] }).patternsSource, 'lab-patterns.csv')
})
