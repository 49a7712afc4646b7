import test from 'ava'
import * as fc from 'fast-check'
import { kendall } from '../../../src/analysis/correlation/kendall.js'
import { near, reference } from '../reference.js'

test('tau-b and both kinds of p are those of SciPy', (t) => {
  for (const { x, y, kendall: tau, kendallNormal, kendallExact } of reference.correlations) {
    const found = kendall(x, y)
    t.true(near(found.coefficient, tau, 1e-13), `${x.length}: ${found.coefficient} ${tau}`)
    t.is(found.method, kendallExact === undefined ? 'normal' : 'exact')
    t.true(near(found.p, kendallExact ?? kendallNormal, 1e-10), `${x.length}: ${found.p}`)
  }
})

const small = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), { minLength: 2, maxLength: 24 })

/** Concordant less discordant pairs, and the pairs that differ in x and in y: every pair of pairs is looked at. */
function byPairs(points: readonly (readonly [number, number])[]) {
  let [score, differInX, differInY] = [0, 0, 0]
  points.forEach(([x, y], index) => {
    for (const [otherX, otherY] of points.slice(0, index)) {
      score += Math.sign(x - otherX) * Math.sign(y - otherY)
      differInX += Math.abs(Math.sign(x - otherX))
      differInY += Math.abs(Math.sign(y - otherY))
    }
  })
  return { score, tau: score / Math.sqrt(differInX * differInY) }
}

test('tau-b is that of looking at every pair of pairs, with ties', (t) => {
  fc.assert(fc.property(small, (points) => {
    const { score, tau } = byPairs(points)
    const found = kendall(points.map(([x]) => x), points.map(([, y]) => y))
    if (Number.isNaN(tau)) return t.like(found, { coefficient: NaN, p: NaN })
    t.is(found.score, score)
    t.is(found.coefficient, tau)
  }), { seed: 1, numRuns: 500 })
})

test('what has the same order is correlated with 1 and what has the other order with −1, exactly, with ties too', (t) => {
  for (let count = 2; count <= 60; count++) {
    for (const step of [1, 2, 3]) {
      if (step >= count) continue
      const x = Array.from({ length: count }, (_, index) => Math.floor(index / step))
      t.is(kendall(x, x).coefficient, 1)
      t.is(kendall(x, x.map((value) => -value)).coefficient, -1)
    }
  }
})

test('exact p is the share of all orders of y with as large a score', (t) => {
  const x = [3, 1, 4, 15, 9, 2]
  const orders = (items: readonly number[]): number[][] => items.length < 2 ? [[...items]]
    : items.flatMap((item, index) => orders(items.toSpliced(index, 1)).map((rest) => [item, ...rest]))
  const all = orders([0, 1, 2, 3, 4, 5])
  const scores = all.map((y) => Math.abs(byPairs(x.map((value, index) => [value, y[index]!] as const)).score))
  all.forEach((y, index) => {
    const share = scores.filter((score) => score >= scores[index]!).length / all.length
    if (index % 7 === 0) t.true(Math.abs(kendall(x, y).p - share) < 1e-12)
  })
})

test('x and y may change places, and what preserves order changes nothing', (t) => {
  fc.assert(fc.property(small, (points) => {
    const [x, y] = [points.map((point) => point[0]), points.map((point) => point[1])]
    const found = kendall(x, y)
    t.deepEqual(kendall(x.map((value) => value ** 3 - 7), y), found)
    const swapped = kendall(y, x)
    t.is(swapped.score, found.score)
    t.true(Number.isNaN(found.p) ? Number.isNaN(swapped.p) : Math.abs(swapped.p - found.p) < 1e-13)
  }), { seed: 2, numRuns: 200 })
})
