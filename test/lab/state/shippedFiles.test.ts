import test from 'ava'
import { defaultState } from '../../../src/lab/state/labState.js'
import { circuitTextOf, documentOf, shippedPatterns } from '../../../src/lab/state/shippedFiles.js'
import { shippedHere } from '../shippedHere.js'

test('the default state names a shipped circuit and shipped patterns', (t) => {
  t.is(documentOf(circuitTextOf(defaultState, shippedHere))['name'], 'cerebellar-cortex')
  const names = shippedPatterns(shippedHere).patterns.map(({ name }) => name)
  t.true([defaultState.pattern, ...defaultState.stored].every(({ name }) => names.includes(name)))
})

test('an opened circuit is its own text, and what is no object of JSON is looked into as an empty one', (t) => {
  t.is(circuitTextOf({ ...defaultState, circuitText: 'mine' }, shippedHere), 'mine')
  for (const text of ['', '[]', 'null', '{', '5']) t.deepEqual(documentOf(text), {})
})
