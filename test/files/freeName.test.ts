import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { freeName } from '../../src/files/freeName.js'
import { temporaryFolder } from './temporaryFolder.js'

test('a name is kept where nothing has it, else it gets an ending that nothing has; a link to nowhere has its name', (t) => {
  const path = join(temporaryFolder(t), 'a.txt')
  t.is(freeName(path), path)
  symlinkSync('nowhere', path)
  t.is(freeName(path), `${path}.kept`)
  writeFileSync(`${path}.kept`, '')
  t.is(freeName(path), `${path}.kept2`)
})
