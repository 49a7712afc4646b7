import test from 'ava'
import { agreementOf, clusterVertices, withinAndBetween } from '../../../src/experiments/cdam/communityAgreement.js'
import { stream } from '../../../src/random/stream.js'

/** Two blocks of three that correlate by 0.8 within and −0.5 between, interleaved. */
const known = ['a', 'b', 'a', 'b', 'a', 'b']
const correlations = known.map((one, from) => Float64Array.from(known, (other, to) =>
  (from === to ? 1 : one === other ? 0.8 : -0.5)))

test('two blocks are found as clusters, stand together, and agree with what is known beyond chance', (t) => {
  const { clusterOf, order } = clusterVertices(correlations, 2)
  t.deepEqual(clusterOf, [0, 1, 0, 1, 0, 1])
  t.deepEqual(order.map((vertex) => known[vertex]).join(''), 'aaabbb')
  const agreement = agreementOf(clusterOf, known, stream(1, 'agreement'), 200)
  t.is(agreement.adjustedRand, 1)
  t.true(Math.abs(agreement.mutualInformation - 1) < 1e-12)
  // Two of the 20 ways to choose three of six are the same partition.
  t.true(Math.abs(agreement.chanceOfRand.probability - 0.1) < 0.06)
  t.true(agreement.chanceOfInformation.mean > 0.05)
})

test('correlations within and between communities are means without the diagonal', (t) => {
  const { within, between } = withinAndBetween(correlations, known)
  t.true(Math.abs(within - 0.8) < 1e-12)
  t.is(between, -0.5)
  t.deepEqual(withinAndBetween([Float64Array.of(1)], ['a']), { within: 0, between: 0 })
})
