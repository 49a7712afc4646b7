import test from 'ava'
import { openedAddress } from '../../../src/lab/state/openedAddress.js'
import { defaultState } from '../../../src/lab/state/labState.js'
import { shippedHere } from '../shippedHere.js'

const files = { ...shippedHere, circuits: { 'cerebellar-cortex.json': '{}', 'sdm-dense.json': '{}' } }

test('a circuit that does not ship is named with those that do, and the default stands in its place', (t) => {
  const { state, refused } = openedAddress('#circuit=sdm-dens.json&seed=5&noise=x', files)
  t.deepEqual(state, { ...defaultState, seed: 5 })
  t.deepEqual(refused, ['noise',
    'there is no circuit "sdm-dens.json", did you mean "sdm-dense.json"?; allowed: cerebellar-cortex.json, sdm-dense.json'])
})

test('a circuit that ships, and one that is in the address itself, are taken', (t) => {
  for (const address of ['#circuit=sdm-dense.json', '#circuit=mine.json&circuitText=%7B%7D', '']) {
    t.deepEqual(openedAddress(address, files).refused, [], address)
  }
  t.is(openedAddress('#circuit=sdm-dense.json', files).state.circuit, 'sdm-dense.json')
})
