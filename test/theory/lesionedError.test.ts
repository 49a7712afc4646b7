import test, { type ExecutionContext } from 'ava'
import type { AddressDesign } from '../../src/theory/addressDesign.js'
import { keptShare, lesionedError, returnedError } from '../../src/theory/lesionedError.js'
import { predictedBitError } from '../../src/theory/recallError.js'
import { thrown } from '../interop/thrown.js'

const design: AddressDesign = { kind: 'selected-coordinate', bits: 64, claws: 4, threshold: 4 }
const read = { design, locations: 1000, stored: 20, distance: 6 }
const near = (t: ExecutionContext, one: number, other: number, within: number) =>
  t.true(Math.abs(one - other) <= within, `${one} ${other}`)

test('without a loss the error is that of the whole memory', (t) => {
  t.is(lesionedError(read, {}), returnedError(read))
  near(t, returnedError(read), predictedBitError(read), 1e-12)
})

test('lost locations leave the memory of those that are kept', (t) => {
  near(t, lesionedError(read, { locations: 0.5 }), returnedError({ ...read, locations: 500 }), 1e-3)
  t.true(lesionedError(read, { locations: 0.9 }) > lesionedError(read, { locations: 0.5 }))
})

test('a lost fibre silences all locations with a claw on it: half of the fibres leave (1/2)^K', (t) => {
  t.is(keptShare(design, { address: 0.5 }), 1 / 16)
  t.is(keptShare(design, { address: 0.5, locations: 0.5 }), 1 / 32)
  t.is(lesionedError(read, { address: 0.5 }), lesionedError(read, { locations: 15 / 16 }))
})

test('a lost counter cell reads 1, which is wrong for half of the words', (t) => {
  t.is(lesionedError(read, { counters: 1 }), 0.5)
  const whole = returnedError(read)
  near(t, lesionedError(read, { counters: 0.5 }), 0.25 + whole / 2, 1e-15)
})

test('where nothing is left, a cue comes back with its wrong bits', (t) => {
  t.is(lesionedError(read, { locations: 1 }), 6 / 64)
  near(t, lesionedError(read, { locations: 1 - 1e-9 }), 6 / 64, 1e-6)
})

test('the loss of fibres is refused where it need not silence a location', (t) => {
  for (const other of [{ ...design, threshold: 3 }, { kind: 'dense', bits: 64, threshold: 40 }] as AddressDesign[]) {
    t.regex(thrown(t, () => keptShare(other, { address: 0.1 })), /^design: a threshold of .*; allowed: claws that all must match/)
    t.is(keptShare(other, { locations: 0.25 }), 0.75)
  }
})
