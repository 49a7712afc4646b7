import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { logCapIntersection, logCapIntersections } from '../../../src/theory/overlap/sphericalCap.js'

const angle = (distance: number, bits: number): number => Math.acos(1 - (2 * distance) / bits)

test('the caps of n = 64 have their known shares', (t) => {
  for (const [radius, expected] of [
    [5, '5.56651e-19'], [9, '7.80738e-12'], [11, '1.47273e-9'], [15, '0.00000264361'],
  ] as const) {
    t.is(Math.exp(logCapIntersections(64, radius)[0]!).toPrecision(6), expected)
  }
})

test('caps meet beyond a distance of 2d, up to 4d(1 − d/n)', (t) => {
  for (const [radius, limit] of [[5, 18.4], [11, 36.4], [15, 45.9]] as const) {
    t.is((4 * radius * (1 - radius / 64)).toFixed(1), limit.toFixed(1))
    const table = logCapIntersections(64, radius)
    t.is(table.findIndex((log) => log === -Infinity), Math.ceil(limit))
  }
})

test('the intersections are those of Lee & Kim (2014), with an incomplete beta function', (t) => {
  // Their Eq. for two caps, computed with 30 digits by mpmath.
  const golden = [
    [64, angle(11, 64), angle(8, 64), -25.43396842430313], [1000, angle(451, 1000), Math.PI / 2, -13.965282523972],
    [1000, angle(451, 1000), angle(100, 1000), -8.30054459183857], [7, angle(2, 7), 0.5, -2.32932850472116],
  ] as const
  for (const [dimensions, half, separation, expected] of golden) {
    t.true(Math.abs(logCapIntersection(dimensions, half, separation) - expected) < 1e-12)
  }
})

test('in two and three dimensions they are arcs and lunes', (t) => {
  // Arcs of half-angle a share 2a − s of 2π.
  t.true(Math.abs(Math.exp(logCapIntersection(2, 0.7, 0.4)) - (1.4 - 0.4) / (2 * Math.PI)) < 1e-14)
  // Half-spheres share a lune; caps of half-angle a are (1 − cos a)/2 of the sphere.
  t.true(Math.abs(Math.exp(logCapIntersection(3, Math.PI / 2, 1)) - (Math.PI - 1) / (2 * Math.PI)) < 1e-14)
  for (const half of [0.3, 1.2, 2, 3]) {
    t.true(Math.abs(Math.exp(logCapIntersection(3, half, 0)) / ((1 - Math.cos(half)) / 2) - 1) < 1e-12)
  }
  // Half-spheres at a right angle share a quarter in any number of dimensions.
  t.true(Math.abs(Math.exp(logCapIntersection(1000, Math.PI / 2, Math.PI / 2)) - 0.25) < 1e-13)
})

test('the table holds the intersections at the cosines 1 − 2d_v/n, also of caps beyond half of the sphere', (t) => {
  for (const [bits, radius] of [[64, 11], [9, 4], [9, 7]] as const) {
    const table = logCapIntersections(bits, radius)
    for (let distance = 0; distance <= Math.min(bits, 30); distance++) {
      const single = logCapIntersection(bits, angle(radius, bits), angle(distance, bits))
      t.true(Math.abs(table[distance]! - single) < 1e-9 || table[distance] === single, `${bits} ${radius} ${distance}`)
    }
  }
})

test('caps meet up to d_v = 4d(1 − d/n), beyond the circles\' 2d', (t) => {
  for (const [radius, last] of [[5, 18], [11, 36], [15, 45]] as const) {
    const table = logCapIntersections(64, radius)
    t.true(table[last]! > -Infinity)
    t.is(table[last + 1], -Infinity)
    t.is(Math.floor(4 * radius * (1 - radius / 64)), last)
  }
})

test('at n = 1000 and far out they are stable', (t) => {
  const table = logCapIntersections(1000, 384)
  for (let distance = 1; distance < 940; distance++) {
    t.true(table[distance]! < table[distance - 1]!)
    // The logarithm bends downwards all the way but for the cusp at 0.
    if (distance > 300) t.true(table[distance + 1]! - table[distance]! < table[distance]! - table[distance - 1]!)
  }
})

test('what is no angle and no dimension is refused', (t) => {
  t.throws(() => logCapIntersection(1, 1, 1), { instanceOf: InputError, message: /^dimensions: found 1/ })
  t.throws(() => logCapIntersection(3, 4, 1), { instanceOf: InputError, message: /^halfAngle: found 4/ })
  t.throws(() => logCapIntersection(3, 1, -1), { instanceOf: InputError, message: /^separation: found -1/ })
  t.throws(() => logCapIntersections(64, 65), { instanceOf: InputError, message: /^radius: found 65/ })
})
