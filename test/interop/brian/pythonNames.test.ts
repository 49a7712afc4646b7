import test from 'ava'
import { pythonNames } from '../../../src/interop/brian/pythonNames.js'

test('a name that Python takes stays as it is', (t) => {
  t.deepEqual(pythonNames(['granule', 'parallelToPurkinje', 'x2']), ['granule', 'parallelToPurkinje', 'x2'])
})

test('what Python does not take in a name becomes an underscore', (t) => {
  t.deepEqual(pythonNames(['in>cell', '2nd layer', '_hidden', 'last_', 'Größe', '>']),
    ['in_cell', 'x2nd_layer', 'x_hidden', 'last', 'Gr_e', 'x'])
})

test('names are distinct from each other, from the keywords of Python and from those of the script', (t) => {
  t.deepEqual(pythonNames(['in', 'a>b', 'a b', 'a_b', 'lif', 'ms', 'lambda']),
    ['in_2', 'a_b', 'a_b_2', 'a_b_3', 'lif_2', 'ms_2', 'lambda_2'])
})
