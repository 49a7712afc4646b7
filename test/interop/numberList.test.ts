import test from 'ava'
import { InputError } from '../../src/errors/inputError.js'
import { parseNumberList } from '../../src/interop/numberList.js'

test('numbers stand a line each, in rows, or as a JSON list', (t) => {
  for (const text of ['12.5\n14e-1\n-3\n', '12.5, 1.4 -3', '12.5;1.4\r\n-3', '[12.5,\n 1.4, -3]']) {
    t.deepEqual(parseNumberList(text, 'f'), [12.5, 1.4, -3], text)
  }
  t.deepEqual(parseNumberList(' \n', 'f'), [])
})

test('what is no number is named with its line', (t) => {
  t.throws(() => parseNumberList('1\n2, en-vi\n', 'betas.txt'), {
    instanceOf: InputError,
    message: 'betas.txt: line 2: found "en-vi"; allowed: numbers with spaces, commas or line ends between them',
  })
  t.throws(() => parseNumberList('Infinity', 'f'), { message: /line 1: found "Infinity"/ })
})
