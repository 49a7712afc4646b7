import { spawnSync } from 'node:child_process'
import test from 'ava'
import { array, assert, constantFrom, property, string } from 'fast-check'
import { shellQuoted } from '../../src/interop/shellQuoted.js'

/** What a shell gives as the words of a command. */
const words = (text: string): string[] =>
  spawnSync('/bin/sh', ['-c', `for word in ${text}; do printf '%s\\0' "$word"; done`], { encoding: 'utf8' })
    .stdout.split('\0').slice(0, -1)

test('a shell reads back every word as it was', (t) => {
  const odd = string({ unit: constantFrom(...'aé \t\n\'"\\$`!*?[]{}();&|<>#~=%-') })
  assert(property(array(odd, { minLength: 1, maxLength: 20 }), (list) => {
    t.deepEqual(words(list.map(shellQuoted).join(' ')), list)
  }), { seed: 3, numRuns: 30 })
})

test('plain words stay plain', (t) => {
  t.deepEqual(['runs/a-1', 'x=3,4', '', 'a b', 'it\'s'].map(shellQuoted), ['runs/a-1', 'x=3,4', '\'\'', '\'a b\'', '\'it\'\\\'\'s\''])
})
