import { createRequire } from 'node:module'
import test from 'ava'
import { parse, unit } from '../../src/circuit/mathjs.js'

/** Not an import, which would bundle the whole of it, half a second's work, with every test that reads a circuit file. */
const whole = createRequire(import.meta.url)('mathjs') as typeof import('mathjs')

const expressions = ['15 mV / (threshold - 0.5)', 'max(1, 2) * -x', '[1, 2; 3, 4]', 'f(x) = x ^ 2', '"text"', '2 um + 3 i', '1e-3 >= y']

test('expressions have the trees that the whole of mathjs gives them', (t) => {
  for (const text of expressions) t.deepEqual(JSON.stringify(parse(text)), JSON.stringify(whole.parse(text)), text)
  t.throws(() => parse('1 +'), { message: (t.throws(() => whole.parse('1 +')) as Error).message })
})

test('units have the values that the whole of mathjs gives them, to the last digit', (t) => {
  for (const name of ['s', 'ms', 'us', 'hour', 'kV', 'mV', 'kHz', 'Hz']) {
    for (const prefix of ['ms', 'Hz', 'mV']) {
      if (!whole.unit(1, name).equalBase(whole.unit(prefix))) continue
      t.is(unit(1, name).toNumber(prefix), whole.unit(1, name).toNumber(prefix), `${name} in ${prefix}`)
    }
  }
  t.throws(() => unit(1, 'parsnip'))
})
