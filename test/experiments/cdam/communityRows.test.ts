import test from 'ava'
import { bestOf, partsOf, type ScaleRow } from '../../../src/experiments/cdam/communityRows.js'

const row = (h: number, attractorRand: number | ''): ScaleRow => ({
  graph: 'g', h, attractors: 2, attractorsLow: 2, attractorsHigh: 2, settled: 1, attractorOf: [0, 1], attractorRand, attractorInformation: '', chanceInformation: '', clusterRand: '',
})

test('the best scale is the first with the greatest index, and there is none where no communities are known', (t) => {
  t.is(bestOf([row(1, 0.2), row(2, 0.9), row(3, 0.9)])!.h, 2)
  t.is(bestOf([row(1, ''), row(2, '')]), undefined)
})

test('parts are the different attractors that vertices come to', (t) => {
  t.is(partsOf({ attractorOf: [0, 0, 2, 0, 2, 5] }), 3)
})
