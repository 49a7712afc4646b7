import test from 'ava'
import { inFile } from '../../src/errors/inFile.js'
import { InputError } from '../../src/errors/inputError.js'
import { thrown } from '../interop/thrown.js'

test('what is read is given back', (t) => {
  t.is(inFile('my.json', () => 5), 5)
})

const fails = (error: Error) => () => inFile('my.json', () => { throw error })

test('a fault of the user\'s without a source gets the file\'s name, one with a source keeps it, and a bug stays as it is', (t) => {
  t.is(thrown(t, fails(new InputError({ field: 'memory.bits', problem: 'found 0' }))), 'my.json: memory.bits: found 0')
  t.is(thrown(t, fails(new InputError({ source: 'other.csv', problem: 'is empty' }))), 'other.csv: is empty')
  t.throws(fails(new Error('a bug')), { name: 'Error', message: 'a bug' })
})
