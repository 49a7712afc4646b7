import test from 'ava'
import * as fc from 'fast-check'
import { permutationTest } from '../../../src/analysis/tests/permutation.js'
import { stream } from '../../../src/random/stream.js'
import { near, reference } from '../reference.js'
import { everyChoice, share } from './everyChoice.js'

const draws = (resamples?: number, seed = 1) => ({ stream: stream(seed, 'orders'), ...(resamples && { resamples }) })

test('exact p are those of SciPy, which tries all divisions too', (t) => {
  for (const { left, right, permutation } of reference.twoSamples) {
    if (permutation === undefined) continue
    const found = permutationTest(left, right, draws())
    t.is(found.name, 'exact permutation test')
    t.true([found.greater, found.less, found.p].every((p, index) => near(p, permutation[index]!, 1e-13)),
      `${left} ${right}`)
  }
})

const group = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 5 })

test('exact p is the share of all divisions whose left sum is as large, with ties', (t) => {
  fc.assert(fc.property(group, group, (left, right) => {
    const all = [...left, ...right]
    const every = everyChoice(all.length, left.length)
    const sum = (marks: readonly boolean[]): number => all.reduce((total, value, index) =>
      total + (marks[index]! ? value : 0), 0)
    const total = left.reduce((so, value) => so + value, 0)
    const found = permutationTest(left, right, draws())
    t.is(found.greater, share(every, (marks) => sum(marks) >= total))
    t.is(found.less, share(every, (marks) => sum(marks) <= total))
  }), { seed: 1, numRuns: 100 })
})

test('drawn divisions come near the exact p and are the same for one stream', (t) => {
  const { left, right } = reference.twoSamples[1]!
  const exact = permutationTest(left, right, draws(252))
  const drawn = permutationTest(left, right, draws(251))
  t.deepEqual([exact.name, drawn.name], ['exact permutation test', 'permutation test'])
  t.true(Math.abs(exact.greater - drawn.greater) < 4 * Math.sqrt(exact.greater / 251) + 1 / 252)
  t.deepEqual(permutationTest(left, right, draws(251)), drawn)
  t.notDeepEqual(permutationTest(left, right, draws(251, 2)), drawn)
})

test('a shift of the left group moves nothing but what is supposed', (t) => {
  const { left, right } = reference.twoSamples[2]!
  const moved = permutationTest(left.map((value) => value + 8), right, draws(199), 8)
  t.deepEqual({ ...moved, difference: 0 }, { ...permutationTest(left, right, draws(199)), difference: 0 })
})

test('empty groups are refused', (t) => {
  t.throws(() => permutationTest([1], [], draws()), { message: 'right: found 0 numbers; allowed: at least 1' })
})
