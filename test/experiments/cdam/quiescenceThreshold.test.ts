import test from 'ava'
import { quiescenceThreshold } from '../../../src/experiments/cdam/quiescenceThreshold.js'
import { graphNamed } from '../../../src/memory/graph/namedGraphs.js'

const effectiveBeta = 1000 / 12

test('the pentagon falls silent within a step of the search of where the closed form says (check B-13)', (t) => {
  const { predicted, found, secondEigenvalue } = quiescenceThreshold(graphNamed('pentagon'), effectiveBeta, 1)
  t.true(Math.abs(secondEigenvalue - 0.8922) < 1e-4)
  t.true(Math.abs(predicted! - 7.61) < 0.01)
  t.true(found!.several < found!.one)
  t.true(found!.several > 0.9 * predicted! && found!.one < 1.1 * predicted! + predicted! / 16)
})

test('where every h has a stable uniform state, or the threshold is too far away, none is sought', (t) => {
  t.deepEqual(Object.keys(quiescenceThreshold(graphNamed('complete:100'), effectiveBeta, 1)), ['secondEigenvalue'])
  const { predicted, found } = quiescenceThreshold(graphNamed('barbell:6:2'), effectiveBeta, 1)
  t.true(predicted! > 30)
  t.is(found, undefined)
})
