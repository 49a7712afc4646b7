import test from 'ava'
import { shown } from '../../src/errors/shown.js'

for (const [value, text] of [
  ['10 Hz', '"10 Hz"'],
  ['', '""'],
  ['a "b"\n\u001b[31m', '"a \\"b\\"\\n\\u001b[31m"'],
  [-5, '-5'],
  [Infinity, 'Infinity'],
  [true, 'true'],
  [null, 'null'],
  [undefined, 'undefined'],
  [[], 'an empty list'],
  [[1], 'a list'],
  [{ a: 1 }, 'an object'],
] as const) {
  test(`a message shows ${text}`, (t) => {
    t.is(shown(value), text)
  })
}

test('a long text is cut at 80 characters', (t) => {
  t.is(shown('x'.repeat(80)), `"${'x'.repeat(80)}"`)
  t.is(shown('x'.repeat(81)), `"${'x'.repeat(80)}"…`)
})

test('a value nested as deep as one likes is shown', (t) => {
  let deep: unknown = 1
  for (let depth = 0; depth < 100_000; depth++) deep = [deep]
  t.is(shown(deep), 'a list')
})
