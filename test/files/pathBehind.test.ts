import { mkdirSync, realpathSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import test from 'ava'
import { pathBehind } from '../../src/files/pathBehind.js'
import { temporaryFolder } from './temporaryFolder.js'

test('links are followed to what is there and to what is not yet, one that leads to itself is refused', (t) => {
  const folder = realpathSync(temporaryFolder(t))
  mkdirSync(join(folder, 'there'))
  symlinkSync('there', join(folder, 'to-there'))
  symlinkSync(join(folder, 'nothing'), join(folder, 'to-nothing'))
  symlinkSync('to-nothing', join(folder, 'twice'))
  symlinkSync('itself', join(folder, 'itself'))
  symlinkSync('below/../round', join(folder, 'round'))
  t.is(pathBehind(join(folder, 'to-there')), join(folder, 'there'))
  t.is(pathBehind(join(folder, 'to-nothing')), join(folder, 'nothing'))
  t.is(pathBehind(join(folder, 'twice')), join(folder, 'nothing'))
  t.is(pathBehind(join(folder, 'nothing', 'below')), join(folder, 'nothing', 'below'))
  t.is(pathBehind('nothing-of-this-name'), resolve('nothing-of-this-name'))
  t.throws(() => pathBehind(join(folder, 'itself')), { code: 'ELOOP' })
  t.is(pathBehind(join(folder, 'round')), join(folder, 'round'))
})
