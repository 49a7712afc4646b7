import test from 'ava'
import {
  activationProbability, sharedProbabilities, sharedProbability, type AddressDesign,
} from '../../src/theory/addressDesign.js'

const selected: AddressDesign = { kind: 'selected-coordinate', bits: 8, claws: 2, threshold: 2 }
const dense: AddressDesign = { kind: 'dense', bits: 8, threshold: 6 }

test('each kind of design has its own closed form', (t) => {
  t.is(activationProbability(selected), 1 / 4)
  t.is(sharedProbability(selected, 3), 10 / 28 / 4)
  t.is(activationProbability(dense), 37 / 256)
  t.is(sharedProbability(dense, 3), 6 / 256)
})

test('the table holds the shared probability at every distance', (t) => {
  for (const design of [selected, dense]) {
    const single = Array.from({ length: 9 }, (_, distance) => sharedProbability(design, distance))
    t.deepEqual([...sharedProbabilities(design)], single)
  }
})
