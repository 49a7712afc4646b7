import test from 'ava'
import { mappedFit } from '../../../src/experiments/interpret/throughMap.js'
import { neighbourSums } from '../../../src/experiments/interpret/neighbourSums.js'
import { ring } from '../../../src/memory/graph/classicGraphs.js'
import { normalisedAdjacency } from '../../../src/memory/graph/normalise.js'
import { someHead } from './someHeads.js'

const graph = ring(60)
const fitOf = (change: object, scale = 1, seed = 1) => {
  const { keys, values } = someHead({ graph, size: 6, mapped: true, noise: 0, ...change }, seed)
  return mappedFit(values.map((row) => row.map((value) => scale * value)), keys, neighbourSums(normalisedAdjacency(graph), keys))
}

test('the angle of h/a is found through any map, whatever its scale', (t) => {
  for (const [a, h] of [[1, 0], [0.5, 0.5], [1, -0.5], [-0.5, 1.5], [0.1, 1]] as const) {
    const expected = (Math.atan2(h, a) * 180) / Math.PI
    const { degrees } = fitOf({ a, h })!
    const apart = Math.abs(((degrees - expected + 270) % 180) - 90)
    t.true(apart < 2, `${a} ${h}: ${degrees}`)
    t.true(Math.abs(fitOf({ a, h }, -7)!.degrees - degrees) < 1e-6)
  }
})

test('at an angle of the grid nothing is left without noise', (t) => {
  const { rSquared } = fitOf({ a: 0.5, h: 0.5 })!
  t.true(Math.abs(rSquared - 1) < 1e-9)
})

test('nothing is said where there are as few tokens as columns', (t) => {
  const { keys, values } = someHead({ size: 11 })
  t.is(mappedFit(values, keys, neighbourSums(normalisedAdjacency(ring(12)), keys)), undefined)
})

test('columns that say the same do no harm', (t) => {
  const { keys, values } = someHead({ graph, size: 6, mapped: true, noise: 0.3 })
  const fit = (rows: readonly Float64Array[]) => mappedFit(values, rows, neighbourSums(normalisedAdjacency(graph), rows))!
  const twice = keys.map((key) => Float64Array.from([...key, key[0]!]))
  t.true(Math.abs(fit(twice).rSquared - fit(keys).rSquared) < 1e-6)
})
