import test from 'ava'
import { pooled } from '../../../src/experiments/monkey/pooled.js'
import { attractors1993, shapesOf } from '../../../src/experiments/monkey/references.js'
import { syntheticMeasured } from './syntheticMeasured.js'

test('the curve of 1993 is that of exact fractions', (t) => {
  t.deepEqual([...attractors1993()], [85 / 128, 85 / 256, 63 / 512, 41 / 1024, 23 / 2048, 9 / 4096, 3 / 8192, 1 / 16384])
})

test('curves are compared with 1993, with the same mixture of CDAM, with its closed form, and with measured points', (t) => {
  const found = [
    syntheticMeasured({ a: 0.5, width: [1, 2, 1] }), syntheticMeasured({ a: 0.5, width: [1, 2, 1], level: 'attention' }),
  ].flatMap(pooled)
  const [sdm, , attention] = found
  const points = [1, 2, 30].map((lag) => ({ lag, correlation: sdm!.corrected[lag - 1] ?? 0.5 }))
  const shapes = shapesOf(sdm!, found, { source: 'points.csv', points })
  t.deepEqual(shapes.map(({ from }) => from), ['attractors of 1993', 'CDAM', 'measured points'])
  t.is(shapes[2]!.distance, 0)
  t.is(shapes[1]!.distance, 0)
  t.deepEqual(shapesOf(attention!, found, undefined).map(({ from }) => from), ['attractors of 1993', 'closed form of CDAM'])
  t.true(shapesOf(attention!, found, undefined)[1]!.distance < 3)
})
