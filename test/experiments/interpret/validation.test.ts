import test from 'ava'
import { agreement, validate, ways } from '../../../src/experiments/interpret/validation.js'
import { path, ring } from '../../../src/memory/graph/classicGraphs.js'

test('agreement is the share of links, both ways, that are right, and of right ones that are found', (t) => {
  t.deepEqual(agreement(path(4), ring(4)), { precision: 1, recall: 0.75 })
  t.deepEqual(agreement(ring(4), path(4)), { precision: 0.75, recall: 1 })
})

test('every kind of head is read in its ways, with an entry a head', (t) => {
  const work = validate({
    mixtures: [[0.5, 0.5]], sizes: [120], noises: [0.2], mappedSize: 5, replicates: 2, controlHeads: 3, permutations: 19,
    degreeMax: 4,
  }, ring(10), ring(30), 1)
  for (;;) {
    const step = work.next()
    if (!step.done) continue
    const { found, nulls } = step.value
    t.deepEqual(found.map(({ way }) => way), [...ways])
    for (const { way, autos, heteros, degrees, ps } of found) {
      t.is(ps.length, 2)
      t.is(degrees.length, way === 'through a map' ? 2 : 0)
      for (const value of [...autos, ...heteros]) t.true(Math.abs(value - 0.5) < 0.1)
      for (const angle of degrees) t.true(Math.abs(angle - 45) < 10)
    }
    t.deepEqual(nulls.map(({ heads }) => heads), [3, 3, 3])
    return
  }
})
