import test from 'ava'
import * as fc from 'fast-check'
import { distinctBelow, rowDraws, stream, uniformBelow } from '../../src/random/stream.js'

const first = (seed: number | string, name: string) => {
  const source = stream(seed, name)
  return { key: [...source.key], numbers: [source.next(), source.uint32(), source.below(1000), source.next()] }
}

test('a stream gives the same numbers whatever other streams were made before', (t) => {
  const alone = first(7, 'granule/claws')
  first(7, 'golgi/claws')
  stream(7, 'granule/claws').next()
  t.deepEqual(first(7, 'granule/claws'), alone)
})

test('a stream keeps its numbers from version to version', (t) => {
  const source = stream(1, 'granule/claws')
  t.deepEqual([...source.key], [2284779740, 2949533847, 1266776374, 2348962202])
  t.deepEqual([source.uint32(), source.uint32()], [3389785330, 1305030760])
  t.is(source.next(), 0.004864562473408108)
})

test('another seed or another name gives other numbers', (t) => {
  const all = [first(1, 'a'), first(2, 'a'), first(1, 'b'), first('1\u0000a', ''), first('', '1a')]
  t.is(new Set(all.map((one) => JSON.stringify(one.key))).size, all.length)
  t.is(new Set(all.map((one) => JSON.stringify(one.numbers))).size, all.length)
})

test('next is uniform in [0, 1)', (t) => {
  const source = stream(3, 'uniform')
  const numbers = Array.from({ length: 20_000 }, () => source.next())
  t.true(numbers.every((number) => number >= 0 && number < 1))
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  t.true(Math.abs(mean - 0.5) < 4 * Math.sqrt(1 / 12 / numbers.length))
})

/** χ² of counts against equal expectations. */
function chiSquare(counts: number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}

test('below is uniform over 0 … bound − 1', (t) => {
  const source = stream(4, 'below')
  const counts = Array.from({ length: 7 }, () => 0)
  for (let draw = 0; draw < 70_000; draw++) counts[source.below(7)]!++
  t.true(chiSquare(counts) < 22.46, 'the 0.1 % point of χ² with 6 degrees of freedom')
})

test('below rejects the words that would bias it', (t) => {
  const bound = 3 * 2 ** 30
  const words = [2 ** 32 - 1, bound, bound - 1]
  t.is(uniformBelow(bound, () => words.shift()!), bound - 1)
  t.deepEqual(words, [])
})

test('below takes every integer bound from 1 to 2^32 and refuses all else', (t) => {
  const source = stream(5, 'bounds')
  fc.assert(fc.property(fc.integer({ min: 1, max: 2 ** 32 }), (bound) => {
    const drawn = source.below(bound)
    t.true(Number.isInteger(drawn) && drawn >= 0 && drawn < bound)
  }), { seed: 1, numRuns: 500, examples: [[1], [2 ** 32], [2 ** 32 - 1]] })
  for (const bound of [0, -1, 0.5, 2 ** 32 + 1, NaN, Infinity]) {
    t.throws(() => source.below(bound),
      { instanceOf: RangeError, message: `bound must be an integer in 1 … 2^32, found ${bound}` })
  }
})

test('distinctBelow draws distinct numbers below the bound', (t) => {
  const source = stream(6, 'distinct')
  fc.assert(fc.property(fc.nat(40), fc.nat(40), (one, other) => {
    const [count, bound] = [Math.min(one, other), Math.max(one, other)]
    const drawn = distinctBelow(bound, count, source.uint32)
    t.is(drawn.length, count)
    t.is(new Set(drawn).size, count)
    t.true(drawn.every((number) => number >= 0 && number < bound))
  }), { seed: 1, numRuns: 300 })
})

test('distinctBelow draws every subset equally often', (t) => {
  const source = stream(7, 'subsets')
  const counts = new Map<string, number>()
  for (let draw = 0; draw < 20_000; draw++) {
    const subset = distinctBelow(5, 2, source.uint32).sort().join()
    counts.set(subset, (counts.get(subset) ?? 0) + 1)
  }
  t.is(counts.size, 10)
  t.true(chiSquare([...counts.values()]) < 27.88, 'the 0.1 % point of χ² with 9 degrees of freedom')
})

const take = (draw: () => number): number[] => Array.from({ length: 11 }, draw)

test('the draws of a row do not depend on the order in which rows are drawn', (t) => {
  const { key } = stream(8, 'rows')
  const forward = [0, 1, 2, 3].map((row) => take(rowDraws(key, row)))
  const backward = [3, 2, 1, 0].map((row) => take(rowDraws(key, row))).reverse()
  t.deepEqual(backward, forward)
  const interleaved = [0, 1, 2, 3].map((row) => rowDraws(key, row))
  const columns = Array.from({ length: 11 }, () => interleaved.map((draw) => draw()))
  t.deepEqual([0, 1, 2, 3].map((row) => columns.map((column) => column[row])), forward)
})

test('rows and uses of a row have draws of their own', (t) => {
  const { key } = stream(9, 'uses')
  const words = [[0, 0], [0, 1], [1, 0], [1, 1]].flatMap(([row, use]) => {
    const draw = rowDraws(key, row!, use)
    return Array.from({ length: 100 }, draw)
  })
  t.is(new Set(words).size, words.length)
})
