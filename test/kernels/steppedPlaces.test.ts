import test from 'ava'
import { never } from '../../src/kernels/lifPlaces.js'
import {
  clampedUntil, numbersPerSteppedCell, steppedCell, steppedConstantsLength, steppedPlaces, synapseKinds,
} from '../../src/kernels/steppedPlaces.js'

test('the numbers of a cell stand apart from each other and fill a cache line', (t) => {
  t.deepEqual(Object.values(steppedCell).sort(), Array.from({ length: numbersPerSteppedCell }, (_, place) => place))
  t.is(8 * numbersPerSteppedCell, 64)
  t.is(clampedUntil, never - 1)
})

test('the numbers of a population stand apart from each other and fill its constants', (t) => {
  const { timeConstants, kept, ...single } = steppedPlaces
  const all = [...Object.values(single), ...[timeConstants, kept].flatMap((first) => [0, 1, 2, 3].map((place) => first + place))]
  t.deepEqual(all.sort((left, right) => left - right), Array.from({ length: steppedConstantsLength }, (_, place) => place))
  t.deepEqual(Object.values(synapseKinds), [0, 1, 2])
})
