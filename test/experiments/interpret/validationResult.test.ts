import test from 'ava'
import { angleOf, validationResult, wilson } from '../../../src/experiments/interpret/validationResult.js'
import { ring } from '../../../src/memory/graph/classicGraphs.js'

test('angles are those of lines, not of arrows', (t) => {
  for (const [a, h, degrees] of [[1, 0, 0], [1, 1, 45], [0, 1, 90], [0, -1, 90], [-1, -1, 45], [-1, 1, -45]] as const) {
    t.true(Math.abs(angleOf(a, h) - degrees) < 1e-9)
  }
})

test('Wilson’s interval has ends at which the found share is 1.96 standard errors away', (t) => {
  const { low, high } = wilson(6, 100)
  for (const end of [low, high]) {
    t.true(Math.abs(Math.abs(0.06 - end) / Math.sqrt((end * (1 - end)) / 100) - 1.959964) < 1e-6)
  }
  t.is(wilson(0, 50).low, 0)
})

test('an angle beyond ±90° is taken as the one nearest to the truth', (t) => {
  const one = { size: 8, noise: 0, a: 0, h: 1, autos: [], heteros: [], ps: [0.01, 0.2], precisions: [], recalls: [] }
  const { tables } = validationResult({ replicates: 2, permutations: 19 }, ring(10), ring(30), {
    found: [{ ...one, way: 'through a map', degrees: [89, -89] }], nulls: [],
  }, 1)
  const [row] = tables.find(({ name }) => name === 'angles')!.rows
  t.is(row!['foundAngle'], 90)
  t.is(row!['detected'], 0.5)
})
