import test from 'ava'
import { putInPlace } from '../../src/cli/putInPlace.js'
import { InputError } from '../../src/errors/inputError.js'
import { printed } from './printed.js'

test.serial('what is left of an old run is told on stderr, and a run without such a rest says nothing', async (t) => {
  const fault = new InputError({ source: 'run.replaced', problem: 'is left' })
  t.deepEqual(await printed(() => putInPlace({ commit: () => fault })), { stdout: '', stderr: 'lobule: run.replaced: is left\n' })
  t.deepEqual(await printed(() => putInPlace({ commit: () => undefined })), { stdout: '', stderr: '' })
})
