import test from 'ava'
import { normal } from '../../../src/kernels/reference/normal.js'
import { assembly, draws, many } from '../both.js'

const words = [
  ...many(4000, draws(1), (word) => word), ...many(500, draws(2), (word) => word % 5000),
  ...Array.from({ length: 40 }, (_, step) => 2 ** 31 + step - 20),
  ...[0.075, 0.925].flatMap((part) => Array.from({ length: 40 }, (_, step) => Math.floor(part * 2 ** 32) + step - 20)),
]

/** The standard normal distribution beyond z ≥ 0: by its power series, or by Laplace's continued fraction from 2 on. */
function beyond(z: number): number {
  const density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI)
  if (z < 2) {
    let [sum, term] = [0, z]
    for (let odd = 3; term > 1e-18; odd += 2) {
      sum += term
      term *= z * z / odd
    }
    return 0.5 - density * sum
  }
  let fraction = z
  for (let depth = 200; depth >= 1; depth--) fraction = z + depth / fraction
  return density / fraction
}

test('a normal number is the quantile of its word, to 10⁻¹³ of the probability beyond it', (t) => {
  let worst = 0
  for (const word of words) {
    const z = normal(word)
    const tail = (word < 2 ** 31 ? word + 0.5 : 2 ** 32 - word - 0.5) / 2 ** 32
    t.is(Math.sign(z), word < 2 ** 31 ? -1 : 1)
    worst = Math.max(worst, Math.abs(beyond(Math.abs(z)) / tail - 1))
  }
  t.log(`worst ${worst.toExponential(1)}`)
  t.true(worst < 1e-13)
})

test('normal numbers are symmetric, rise with their word and end at 6.34', (t) => {
  for (const word of words) t.is(normal(2 ** 32 - 1 - word), -normal(word))
  const sorted = [...new Set(words)].sort((left, right) => left - right)
  t.deepEqual(sorted.filter((word, index) => index > 0 && !(normal(word) > normal(sorted[index - 1]!))), [])
  t.is(normal(0).toFixed(4), '-6.3380')
})

test('normal in WebAssembly and in TypeScript have the same bits', (t) => {
  t.deepEqual(words.filter((word) => !Object.is(assembly.normal(word), normal(word))), [])
})
