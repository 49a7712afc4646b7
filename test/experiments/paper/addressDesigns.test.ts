import test from 'ava'
import { addressDesigns, designCurves } from '../../../src/experiments/paper/addressDesigns.js'
import { carriedOut, rowsOf } from './carriedOut.js'

test('critical distances of the designs, with others at their mean distance and averaged', (t) => {
  t.deepEqual(rowsOf(carriedOut(addressDesigns), 'designs').map(({ critical, criticalAveraged }) =>
    [critical, criticalAveraged]),
    [[164, 152], [191, 184], [92, 74], [44, 38]])
})

test('curves of sparse designs go in steps of two', (t) => {
  const curves = designCurves(addressDesigns.parameters.parse({ bits: 64, radius: 19, ones: 20, sparseClaws: 20,
    sparseThreshold: 8 }))
  t.deepEqual(curves.map(({ step }) => step), [1, 1, 2, 2])
  t.is(curves[1]!.curve.weights[0], 2 ** -10)
})

test('more ones than half of the bits are refused', (t) => {
  t.throws(() => carriedOut(addressDesigns, { bits: 64, radius: 19, ones: 33 }),
    { message: /^experiment\.ones: found 33/ })
})
