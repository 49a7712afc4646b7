import test from 'ava'
import { cdamModes } from '../../../src/experiments/cdam/cdamModes.js'
import { InputError } from '../../../src/errors/inputError.js'
import { carriedOut, rowsOf } from '../paper/carriedOut.js'

const small = { replicates: 1, planeA: [1, -1], planeH: [0, 2], effectiveBetas: [83.33] }

test('the published mixtures are in the modes that the paper names', (t) => {
  const result = carriedOut(cdamModes, small)
  t.deepEqual(rowsOf(result, 'modes').map(({ mode }) => mode), ['auto-association', 'narrow hetero-association',
    'wide hetero-association', 'wide hetero-association'])
  t.deepEqual(rowsOf(result, 'plane').map(({ mode, predicted }) => mode === predicted), [true, true, true, true])
  t.regex(result.summary, /these still change: a = −0.5, h = 1.5 .* a = −2, h = 3/)
})

test('any named graph will do, and another name is refused with the field', (t) => {
  const result = carriedOut(cdamModes, { ...small, graph: 'pentagon', neurons: 100, steps: 5, mixtures: [[1, 0]] })
  t.is(rowsOf(result, 'modes').length, 1)
  t.throws(() => carriedOut(cdamModes, { graph: 'star' }), { instanceOf: InputError, message: /^experiment\.graph: / })
})
