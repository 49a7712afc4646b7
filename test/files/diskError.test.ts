import { readFileSync } from 'node:fs'
import test from 'ava'
import { InputError } from '../../src/errors/inputError.js'
import { codeOf, diskError } from '../../src/files/diskError.js'

const systemError = (code: string) => Object.assign(new Error(`${code}: said the system`), { code, syscall: 'open' })

test('an error of the system becomes an InputError that names the path and what to do', (t) => {
  const error = diskError(systemError('ENOSPC'), 'runs/mine')
  t.true(error instanceof InputError)
  t.is((error as Error).message,
    'runs/mine: the disk is full; allowed: a folder on a disk with room, or this one after making room')
})

test('a code without a sentence of its own keeps what the system said', (t) => {
  t.is((diskError(systemError('EIO'), 'a') as Error).message, 'a: the system refused (EIO: said the system)')
})

test('any other error stays what it is', (t) => {
  const bug = new TypeError('a bug')
  t.is(diskError(bug, 'a'), bug)
  t.is(diskError('thrown text', 'a'), 'thrown text')
})

test('real errors of the system carry their code, others carry none', (t) => {
  t.is(codeOf(t.throws(() => readFileSync('no/such/file'))), 'ENOENT')
  t.is(codeOf(new Error('a bug')), undefined)
})
