import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import test from 'ava'
import { takeLock } from '../../src/files/runLock.js'
import { thrown } from '../interop/thrown.js'
import { temporaryFolder } from './temporaryFolder.js'

const lockOf = (process: number, machine = hostname()) => JSON.stringify({ process, machine })

test('where no lock can be made, the folder is named that is to be locked', (t) => {
  const folder = join(temporaryFolder(t), 'missing', 'run')
  t.is(thrown(t, () => takeLock(`${folder}.lock`, folder)), `${folder}: no file or folder can be made there; allowed: a folder on a disk`)
})

test('a lock is held until it is given back', (t) => {
  const lock = join(temporaryFolder(t), 'a.lock')
  const release = takeLock(lock)
  t.is(thrown(t, () => takeLock(lock)), `${lock}: process ${process.pid} on ${hostname()} is working on this run; `
    + 'allowed: one process at a time (remove this file if that process has ended)')
  release()
  t.false(existsSync(lock))
  const again = takeLock(lock)
  release()
  t.true(existsSync(lock), 'giving back twice does not take away what came after')
  again()
})

test('the lock of another living process is respected', (t) => {
  const lock = join(temporaryFolder(t), 'a.lock')
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'])
  t.teardown(() => other.kill())
  writeFileSync(lock, lockOf(other.pid!))
  t.regex(thrown(t, () => takeLock(lock)), new RegExp(`process ${other.pid} on `))
  t.true(existsSync(lock))
})

test('the lock of a dead process is taken over, also one with the number of this process', (t) => {
  const lock = join(temporaryFolder(t), 'a.lock')
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  for (const dead of [pid, process.pid]) {
    writeFileSync(lock, lockOf(dead))
    takeLock(lock)()
    t.deepEqual(readdirSync(dirname(lock)), [])
  }
})

test('a lock of another machine, or one that says nothing, is not judged from here', (t) => {
  const lock = join(temporaryFolder(t), 'a.lock')
  writeFileSync(lock, lockOf(1, 'another-machine'))
  t.regex(thrown(t, () => takeLock(lock)), /process 1 on another-machine is working/)
  writeFileSync(lock, '')
  t.regex(thrown(t, () => takeLock(lock)), /process unknown on /)
})
