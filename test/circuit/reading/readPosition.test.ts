import test from 'ava'
import { readLength, readPosition } from '../../../src/circuit/reading/readPosition.js'
import { messageOf } from '../smallCircuit.js'

test('the extents of a sheet are lengths, read in micrometres', (t) => {
  t.deepEqual(readPosition({ layout: 'grid', mediolateral: '1.5 mm', sagittal: '20 * 10 µm' }, 'p', {}),
    { layout: 'grid', mediolateralUm: 1500, sagittalUm: 200 })
})

test('what is no length, or none that a sheet can have, is refused', (t) => {
  t.is(messageOf(() => readLength('3', 'p.sagittal', {})),
    'p.sagittal: found "3": a plain number; allowed: a length, for example "300 um"')
  t.is(messageOf(() => readLength('-1 mm', 'p.sagittal', {})),
    'p.sagittal: found "-1 mm"; allowed: a length from 1 nm to 1 m')
})
