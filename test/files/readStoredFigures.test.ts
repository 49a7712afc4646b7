import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { InputError } from '../../src/errors/inputError.js'
import { readStoredFigures } from '../../src/files/readStoredFigures.js'
import { temporaryFolder } from './temporaryFolder.js'

test('figures with a specification are listed by name and read with their rows', (t) => {
  const folder = temporaryFolder(t)
  t.deepEqual(readStoredFigures(folder).names, [])
  mkdirSync(join(folder, 'figures'))
  for (const name of ['b.vl.json', 'a.vl.json']) writeFileSync(join(folder, 'figures', name), '{"mark":"bar"}')
  for (const name of ['a.csv', 'film.csv', 'a.svg']) writeFileSync(join(folder, 'figures', name), 'x,y\n1,one\n')
  const figures = readStoredFigures(folder)
  t.deepEqual(figures.names, ['a', 'b'])
  t.deepEqual(figures.read('a').rows, [{ x: 1, y: 'one' }])
  t.throws(() => figures.read('b'), { instanceOf: InputError, message: /b\.csv/ })
})
