import test from 'ava'
import { checkTrain } from '../../../src/analysis/spikes/checkTrain.js'
import { InputError } from '../../../src/errors/inputError.js'

test('times in order pass, two spikes at one time too; what does not is named', (t) => {
  t.notThrows(() => checkTrain('train', [1, 2, 2, 5]))
  t.throws(() => checkTrain('train', [2, 1]), {
    instanceOf: InputError, message: 'train[1]: found 1; allowed: at least 2, the spike before it',
  })
  t.throws(() => checkTrain('train', [NaN]), { message: 'train[0]: found NaN; allowed: a finite number' })
})
