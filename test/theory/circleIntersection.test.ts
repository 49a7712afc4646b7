import test from 'ava'
import { InputError } from '../../src/errors/inputError.js'
import { binomial } from '../../src/theory/binomial.js'
import {
  ballVolume, circleIntersection, circleIntersections, intersectionFractions, logIntersectionFractions,
} from '../../src/theory/circleIntersection.js'
import { popcount32 } from '../../src/words/distance.js'

const golden: readonly { bits: number; radius: number; counts: readonly bigint[] }[] = [
  { bits: 8, radius: 2, counts: [37n, 16n, 16n, 6n, 6n, 0n, 0n, 0n, 0n] },
  { bits: 10, radius: 3, counts: [176n, 92n, 92n, 50n, 50n, 20n, 20n, 0n, 0n] },
  {
    bits: 15, radius: 6,
    counts: [9949n, 6946n, 6946n, 5362n, 5362n, 4102n, 4102n, 2982n, 2982n, 1932n, 1932n, 924n, 924n, 0n],
  },
  {
    bits: 64, radius: 5,
    counts: [8303633n, 1274786n, 1274786n, 231076n, 231076n, 36022n, 36022n, 4102n, 4102n, 252n, 252n, 0n],
  },
]

for (const { bits, radius, counts } of golden) {
  test(`the intersections of n = ${bits}, d = ${radius} are the known integers`, (t) => {
    t.deepEqual(circleIntersections(bits, radius).slice(0, counts.length), counts)
  })
}

test('the intersections of n = 64, d = 11 are the known integers at even distances', (t) => {
  const table = circleIntersections(64, 11)
  const even = [
    927740240713n, 311949983890n, 131595643438n, 56201615872n, 23153386372n, 8948445622n, 3163160662n, 992629222n,
    265470790n, 56783740n, 8649940n, 705432n,
  ]
  t.deepEqual(table.slice(0, 23).filter((_, distance) => distance % 2 === 0), even)
  t.is(table[23], 0n)
})

test('the intersections of n = 64, d = 15 are the known integers at even distances', (t) => {
  const table = circleIntersections(64, 15)
  const even = [
    224723513577529n, 102591779307634n, 57566255152834n, 33281997043114n, 19136286591514n, 10760536982014n,
    5846763877774n, 3035667266374n, 1487910543862n, 678496951732n, 282484134532n, 104638378444n, 33199279804n,
    8485998120n, 1559198520n, 155117520n,
  ]
  t.deepEqual(table.slice(0, 31).filter((_, distance) => distance % 2 === 0), even)
  t.is(table[31], 0n)
})

test('the recurrence equals the direct count for every distance and radius up to n = 12, and at n = 64', (t) => {
  for (let bits = 1; bits <= 12; bits++) {
    for (let radius = 0; radius <= bits; radius++) {
      const direct = Array.from({ length: bits + 1 }, (_, distance) => circleIntersection(distance, radius, bits))
      t.deepEqual(circleIntersections(bits, radius), direct, `n = ${bits}, d = ${radius}`)
    }
  }
  const direct = Array.from({ length: 65 }, (_, distance) => circleIntersection(distance, 15, 64))
  t.deepEqual(circleIntersections(64, 15), direct)
})

test('the direct count equals counting every point of the cube', (t) => {
  const bits = 9
  for (let radius = 0; radius <= bits; radius++) {
    for (let distance = 0; distance <= bits; distance++) {
      const other = (1 << distance) - 1
      let count = 0n
      for (let point = 0; point < 1 << bits; point++) {
        if (popcount32(point) <= radius && popcount32(point ^ other) <= radius) count++
      }
      t.is(circleIntersection(distance, radius, bits), count)
    }
  }
})

test('averaged over all pairs of centres the intersection is the square of the ball: Σ C(n, v)·I(v) = I(0)²', (t) => {
  for (const [bits, radius] of [[64, 27], [256, 103], [1000, 451]] as const) {
    const total = circleIntersections(bits, radius)
      .reduce((sum, count, distance) => sum + binomial(bits, distance) * count, 0n)
    t.is(total, ballVolume(bits, radius) ** 2n)
  }
})

test('the expected shared neurons of n = 1000, r = 10^6, d = 451 are those of Bricken & Pehlevan', (t) => {
  const fractions = intersectionFractions(1000, 451)
  const published = {
    0: 1071.850049, 1: 958.436527, 10: 795.873633, 50: 476.873676, 100: 285.830559, 150: 173.627261, 200: 103.460716,
    300: 32.323798, 400: 7.597126, 500: 1.101265,
  }
  for (const [distance, expected] of Object.entries(published)) {
    t.is((1e6 * fractions[Number(distance)]!).toFixed(6), expected.toFixed(6))
  }
  t.is(fractions.length, 1001)
})

test('the fractions stay accurate at n = 4096', (t) => {
  t.is(intersectionFractions(4096, 4096)[0], 1)
  // Half of the odd cube is within its middle radius.
  t.is(intersectionFractions(4095, 2047)[0], 0.5)
})

test('the recurrence equals the direct count at n = 4096', (t) => {
  const table = circleIntersections(4096, 1200)
  for (const distance of [2, 2399, 2400]) t.is(circleIntersection(distance, 1200, 4096), table[distance]!)
})

test('the logarithms are those of the fractions, and go on below the range of numbers', (t) => {
  const logs = logIntersectionFractions(1000, 451)
  intersectionFractions(1000, 451).forEach((fraction, distance) => {
    if (fraction > 1e-290) t.is(logs[distance], Math.log(fraction))
  })
  t.is(logIntersectionFractions(64, 11)[23], -Infinity)
  // The farthest of 2d has C(2d, d) points in common.
  const far = logIntersectionFractions(4096, 100)[200]!
  const expected = Math.log(Number(binomial(200, 100))) - 4096 * Math.LN2
  t.true(Math.abs(far / expected - 1) < 1e-15)
})

test('radii and distances that do not fit are refused', (t) => {
  const message = 'radius: found 9; allowed: an integer from 0 to 8'
  t.throws(() => circleIntersections(8, 9), { instanceOf: InputError, message })
  t.throws(() => circleIntersection(9, 2, 8), { instanceOf: InputError, message: /^distance: found 9/ })
  t.throws(() => intersectionFractions(0, 0), { instanceOf: InputError, message: /^bits: found 0/ })
  t.throws(() => ballVolume(2.5, 0), { instanceOf: InputError, message: /^bits: found 2.5/ })
})
