import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { checkLags, meanRates, stimuliOf, trainingOrder } from '../../../src/analysis/serial/rates.js'

test('rates are a table of finite numbers with as many stimuli for every cell', (t) => {
  t.is(stimuliOf([[1, 2, 3], Float64Array.of(4, 5, 6)]), 3)
  const refused = (message: string, rates: number[][]) => t.throws(() => stimuliOf(rates), { instanceOf: InputError, message })
  refused('rates: found no cell; allowed: at least 1', [])
  refused('rates[0]: found 2 stimuli; allowed: at least 3', [[1, 2]])
  refused('rates[1]: found 4 stimuli; allowed: 3, as many as the first cell has', [[1, 2, 3], [1, 2, 3, 4]])
  refused('rates[1][2]: found NaN; allowed: a finite number', [[1, 2, 3], [1, 2, NaN]])
})

test('every lag has two pairs or more', (t) => {
  t.notThrows(() => checkLags(8, 10))
  for (const lags of [0, 9, 1.5]) {
    t.throws(() => checkLags(lags, 10), { instanceOf: InputError, message: new RegExp(`^lags: found ${lags}; allowed: an integer from 1 to 8`) })
  }
})

test('mean rates are those over the trials of a cell and stimulus', (t) => {
  t.deepEqual(meanRates([[[1, 3], [5]], [[0], [2, 4]]]), [Float64Array.of(2, 5), Float64Array.of(0, 3)])
  t.throws(() => meanRates([[[1], []]]), { instanceOf: InputError, message: 'trials[0][1]: found none; allowed: at least 1' })
})

test('the order of training counts from 0', (t) => {
  t.deepEqual([...trainingOrder(4)], [0, 1, 2, 3])
})
