import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { halfOfDistance, hyperplaneShared } from '../../../src/theory/designs/hyperplane.js'
import { sparseCurve } from '../../../src/theory/designs/sparseCurve.js'
import { criticalDistance } from '../../../src/theory/retrieval/criticalDistance.js'
import { signalToNoise } from '../../../src/theory/retrieval/signalToNoise.js'

const design = { bits: 1000, ones: 100, claws: 3 }

test('n = 1000, 100 ones, 3 claws, r = 10^6, m = 10^4 has its published values', (t) => {
  t.is((1e6 * hyperplaneShared(design, 0)).toFixed(1), '973.1')
  t.is((1e6 * hyperplaneShared(design, 180)).toFixed(3), '0.722')
  const curve = sparseCurve(1000, 100, (distance) => hyperplaneShared(design, distance))
  const ratio = signalToNoise(curve, { locations: 1e6, patterns: 1e4 }, 'half')
  t.is(ratio(curve.weights[0]!).toFixed(2), '8.40')
  t.is(criticalDistance(curve, ratio, 2), 92)
})

test('near 0 it decays by K/(2L) a bit', (t) => {
  const wide = { bits: 10_000, ones: 1000, claws: 3 }
  const rate = Math.log(hyperplaneShared(wide, 0) / hyperplaneShared(wide, 2)) / 2
  t.true(Math.abs(rate / (3 / 2000) - 1) < 0.01)
})

test('it counts all locations of a small space', (t) => {
  // 6 bits, 3 ones, 2 claws of 15 pairs; the words 111000 and 100110.
  const pairs = Array.from({ length: 6 }, (_, i) => Array.from({ length: i }, (_, j) => [i, j])).flat()
  const within = (word: number[]): number[][] => pairs.filter(([i, j]) => word.includes(i!) && word.includes(j!))
  const [first, second] = [within([0, 1, 2]), within([0, 3, 4])]
  t.is(hyperplaneShared({ bits: 6, ones: 3, claws: 2 }, 0), first.length / pairs.length)
  t.is(hyperplaneShared({ bits: 6, ones: 3, claws: 2 }, 4), first.filter((pair) => second.includes(pair)).length / 15)
  t.is(hyperplaneShared({ bits: 6, ones: 3, claws: 2 }, 2), 1 / 15)
})

test('distances that words of as many ones cannot have are refused', (t) => {
  t.is(halfOfDistance(10, 20, 6), 5)
  t.throws(() => hyperplaneShared(design, 3), { instanceOf: InputError, message: /^half of the distance: found 1.5/ })
  t.throws(() => hyperplaneShared(design, 202), { instanceOf: InputError, message: /^distance: found 202; .* to 200$/ })
  t.throws(() => hyperplaneShared({ ...design, claws: 101 }, 0), { instanceOf: InputError, message: /^claws/ })
})
