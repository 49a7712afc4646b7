import test from 'ava'
import { assembly, draws, many, place, plain } from '../both.js'

const values = [0, -0, 1, -1, 30, -30, 1e-30, ...many(2000, draws(1), (word) => word / 2 ** 29 - 4)]

test('gelu in WebAssembly and in TypeScript have the same bits, and leave what lies beyond the count', (t) => {
  const [one, other] = [place(assembly.float32, [...values, 7]), place(plain.float32, [...values, 7])]
  assembly.gelu(one, values.length)
  plain.gelu(other, values.length)
  t.deepEqual([...one], [...other])
  t.is(one.at(-1), 7)
})

test('gelu is the tanh form of the Gaussian error linear unit', (t) => {
  const out = place(plain.float32, values)
  plain.gelu(out, values.length)
  values.forEach((value, index) => {
    const x = Math.fround(value)
    const expected = 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3)))
    t.true(Math.abs(out[index]! - expected) <= 1e-7 * Math.max(Math.abs(expected), 0.01), `${value}`)
  })
  const [positive, negative] = [out[2]!, out[3]!]
  t.is(positive.toFixed(6), '0.841192')
  t.is(negative.toFixed(6), '-0.158808')
})
