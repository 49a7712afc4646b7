import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { sequence } from '../../../src/experiments/sequence/sequence.js'
import { carriedOut, rowsOf } from '../paper/carriedOut.js'
import { smallInput } from './smallInput.js'

const small = {
  lengths: [5, 20], locations: [1000], claws: [4], weightBits: [3], noises: [0, 0.1], context: [1, 3], replicates: 1,
}
const inputs = { circuit: smallInput('sdm') }

test('the result is plain JSON and the same for the same seed', (t) => {
  const result = carriedOut(sequence, small, 1, inputs)
  t.deepEqual(JSON.parse(JSON.stringify(result)), result)
  t.deepEqual(carriedOut(sequence, small, 1, inputs), result)
  t.notDeepEqual(carriedOut(sequence, small, 2, inputs), result)
})

test('without the spiking circuit no loop delay is measured', (t) => {
  const result = carriedOut(sequence, small, 1, inputs)
  t.false(result.tables.some(({ name }) => name === 'loop-delay'))
  t.deepEqual(new Set(rowsOf(result, 'branches').map(({ level }) => level)), new Set(['attention', 'sdm']))
})

test('it needs a circuit, and a delay that is too short for it is refused before any work', (t) => {
  t.throws(() => carriedOut(sequence, small), { instanceOf: InputError })
  const circuit = smallInput('circuit')
  t.throws(() => carriedOut(sequence, { ...small, periods: [5] }, 1, { circuit }), { instanceOf: InputError })
})
