import test from 'ava'
import { repeatingCommand } from '../../src/cli/repeatingCommand.js'

for (const [what, typed, repeated] of [
  ['options that change nothing go', 'run a.json --seed 1 --open --no-open -q --json --workers 2', 'run a.json --seed 1'],
  ['of two values the last held', 'run a.json --seed 1 --open --seed 7 -s 8 --level=sdm', 'run a.json -s 8 --level=sdm'],
  ['what may be repeated stays, in order', 'run a.json --set a=1 --lesion golgi --set b=2', 'run a.json --set a=1 --lesion golgi --set b=2'],
  ['the folder stays', 'run a.json --out runs/mine --workers=3', 'run a.json --out runs/mine'],
  ['arguments are no options', 'study s.json --full --resume', 'study s.json --full --resume'],
  ['a value may look like an option', 'run a.json --out --open', 'run a.json --out --open'],
  ['short flags may be joined', 'run a.json -qo w -qs 3', 'run a.json -o w -s 3'],
  ['a number may be negative', 'run a.json --set a=-1', 'run a.json --set a=-1'],
] as const) {
  test(`a command line that repeats a run: ${what}`, (t) => {
    t.is(repeatingCommand(['lobule', ...typed.split(' ')]), `lobule ${repeated}`)
  })
}

test('it is quoted for a shell', (t) => {
  t.is(repeatingCommand(['lobule', 'run', 'a.json', '--lesion', 'granule 30 %']), 'lobule run a.json --lesion \'granule 30 %\'')
})
